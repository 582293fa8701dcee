"use client";

import { type RefObject, useEffect, useRef, useState } from "react";

/** Whether an element has more in it than it shows: the keyboard must be able to go to one that scrolls. */
export function useScrolls(element: RefObject<HTMLElement | null>): boolean {
  const [scrolls, setScrolls] = useState(false);
  const observer = useRef<ResizeObserver | null>(null);
  useEffect(() => {
    observer.current = new ResizeObserver(([entry]) => {
      const { scrollWidth, clientWidth, scrollHeight, clientHeight } = entry?.target ?? document.body;
      setScrolls(scrollWidth > clientWidth || scrollHeight > clientHeight);
    });
    return () => observer.current?.disconnect();
  }, []);
  // After every drawing: what is in it may have another size now. What is newly observed is told of when the page has
  // been laid out; asked before that, the browser would lay it out for the answer, and once more for the screen.
  useEffect(() => look(observer.current, element.current));
  useEffect(() => {
    // Mathematics is drawn in fonts that come when they are first needed.
    const again = () => look(observer.current, element.current);
    document.fonts.addEventListener("loadingdone", again);
    return () => document.fonts.removeEventListener("loadingdone", again);
  }, [element]);
  return scrolls;
}

function look(observer: ResizeObserver | null, element: Element | null): void {
  if (element === null) return;
  observer?.unobserve(element);
  observer?.observe(element);
}
