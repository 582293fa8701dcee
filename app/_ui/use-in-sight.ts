"use client";

import { type RefObject, useEffect, useState } from "react";

type Told = (isInSight: boolean) => void;

/** One observer for all: a list has hundreds of rows. */
let observer: IntersectionObserver | undefined;
const watched = new Map<Element, Told>();

function watch(element: Element, told: Told): () => void {
  observer ??= new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) watched.get(target)?.(isIntersecting);
  });
  watched.set(element, told);
  observer.observe(element);
  return () => {
    watched.delete(element);
    observer?.unobserve(element);
  };
}

/** Whether any of an element is where it can be seen; so until it is known otherwise. */
export function useInSight(element: RefObject<Element | null>): boolean {
  const [isInSight, setInSight] = useState(true);
  useEffect(() => (element.current === null ? undefined : watch(element.current, setInSight)), [element]);
  return isInSight;
}
