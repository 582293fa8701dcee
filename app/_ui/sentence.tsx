import { createElement, Fragment } from "react";

/** A sentence in which `quoted` parts are code: formulas and names, as the engine's messages write them. */
export function Sentence({ text }: { readonly text: string }) {
  // Odd parts stood between backticks; a backtick without a partner stays as it is.
  const parts = text.split("`");
  if (parts.length % 2 === 0) return text;
  // As arguments, not as a list: parts of one text have no names to be keyed by.
  return createElement(Fragment, null, ...parts.map((part, at) => (at % 2 === 1 ? code(part) : part)));
}

function code(text: string) {
  return createElement("code", null, text);
}
