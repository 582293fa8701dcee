"use client";

import { useEffect, useRef, useState } from "react";

/** Rows that are drawn at first, and again with each wish for more: every one costs time with every number that changes. */
export const PAGE = 150;

/** The first rows of a long list, and how to have more of them; the focus then goes on to the first that is new. */
export function usePages<T, List extends HTMLElement>(rows: readonly T[]) {
  const [limit, setLimit] = useState(PAGE);
  const body = useRef<List>(null);
  useEffect(() => {
    if (limit > PAGE) body.current?.children[limit - PAGE]?.querySelector("button")?.focus();
  }, [limit]);
  return {
    shown: rows.length > limit ? rows.slice(0, limit) : rows,
    more: () => setLimit((before) => before + PAGE),
    body,
  };
}
