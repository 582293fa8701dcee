import { createElement, Fragment } from "react";
import { LazyTex } from "./lazy-tex";

/** Text as somebody wrote it, with formulas between dollar signs typeset; a dollar without a partner stays as it is. */
export function Prose({ text }: { readonly text: string }) {
  const parts = text.split("$");
  const isWhole = parts.length % 2 === 1;
  if (!isWhole) return text;
  // As arguments, not as a list: parts of one text have no names to be keyed by.
  return createElement(
    Fragment,
    null,
    ...parts.map((part, at) => (at % 2 === 1 ? createElement(LazyTex, { latex: part }) : part)),
  );
}
