"use client";

import { type RefObject, useCallback, useEffect, useState } from "react";

/** Whether an element has more in it than it shows: the keyboard must be able to go to one that scrolls. */
export function useScrolls(element: RefObject<HTMLElement | null>): boolean {
  const [scrolls, setScrolls] = useState(false);
  const measure = useCallback(() => {
    const { current } = element;
    if (current === null) return;
    setScrolls(current.scrollWidth > current.clientWidth || current.scrollHeight > current.clientHeight);
  }, [element]);
  // After every drawing: what is in it may have another size now. With the next frame, when all of the page is laid out
  // once: asked at once, the browser would lay it out for each of these lines.
  useEffect(() => {
    const frame = requestAnimationFrame(measure);
    return () => cancelAnimationFrame(frame);
  });
  useEffect(() => {
    const observer = new ResizeObserver(measure);
    if (element.current !== null) observer.observe(element.current);
    // Mathematics is drawn in fonts that come when they are first needed.
    document.fonts.addEventListener("loadingdone", measure);
    return () => {
      observer.disconnect();
      document.fonts.removeEventListener("loadingdone", measure);
    };
  }, [element, measure]);
  return scrolls;
}
