"use client";

import { type ReactNode, useRef } from "react";
import { useScrolls } from "./use-scrolls";

type ScrollLineProps = { readonly className?: string | undefined; readonly children: ReactNode };

/** A line that scrolls when it is too long; only then can the keyboard go there to scroll it. */
export function ScrollLine({ className, children }: ScrollLineProps) {
  const line = useRef<HTMLDivElement>(null);
  const scrolls = useScrolls(line);
  return (
    <div ref={line} className={className} {...(scrolls ? { tabIndex: 0 } : {})}>
      {children}
    </div>
  );
}
