"use client";

import { type ReactNode, useCallback, useEffect, useRef, useState } from "react";

type ScrollLineProps = { readonly className?: string | undefined; readonly children: ReactNode };

/** A line that scrolls when it is too long; only then can the keyboard go there to scroll it. */
export function ScrollLine({ className, children }: ScrollLineProps) {
  const line = useRef<HTMLDivElement>(null);
  const [scrolls, setScrolls] = useState(false);
  const measure = useCallback(() => {
    const element = line.current;
    if (element !== null) setScrolls(element.scrollWidth > element.clientWidth);
  }, []);
  // After every drawing: what is in the line may have another width now.
  useEffect(measure);
  useEffect(() => {
    const observer = new ResizeObserver(measure);
    if (line.current !== null) observer.observe(line.current);
    // Mathematics is drawn in fonts that come when they are first needed.
    document.fonts.addEventListener("loadingdone", measure);
    return () => {
      observer.disconnect();
      document.fonts.removeEventListener("loadingdone", measure);
    };
  }, [measure]);
  return (
    <div ref={line} className={className} {...(scrolls ? { tabIndex: 0 } : {})}>
      {children}
    </div>
  );
}
