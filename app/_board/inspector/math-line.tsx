"use client";

import { useEffect, useRef, useState } from "react";
import { Tex } from "../../_ui/tex";

type MathLineProps = { readonly latex: string; readonly className?: string | undefined };

/** A line of mathematics that scrolls when it is too long; only then can the keyboard go there to scroll it. */
export function MathLine({ latex, className }: MathLineProps) {
  const line = useRef<HTMLDivElement>(null);
  const [scrolls, setScrolls] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other mathematics has another width.
  useEffect(() => {
    const element = line.current;
    if (element === null) return;
    const measure = () => setScrolls(element.scrollWidth > element.clientWidth);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [latex]);
  return (
    <div ref={line} className={className} {...(scrolls ? { tabIndex: 0 } : {})}>
      <Tex latex={latex} />
    </div>
  );
}
