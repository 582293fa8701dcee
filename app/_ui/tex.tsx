import katex from "katex";
import { memo } from "react";

type TexProps = {
  readonly latex: string;
  /** On a line of its own, in display style. */
  readonly display?: boolean;
  readonly className?: string;
};

/**
 * Typeset mathematics, with MathML beside it for screen readers. LaTeX that cannot be read is shown as it is.
 * Some of it is written by people: `trust` stays off, so it can hold no link and no markup, and sizes have an end.
 */
export const Tex = memo(function Tex({ latex, display = false, className }: TexProps) {
  const html = katex.renderToString(latex, {
    displayMode: display,
    throwOnError: false,
    strict: false,
    trust: false,
    maxSize: 20,
    maxExpand: 500,
    output: "htmlAndMathml",
    errorColor: "inherit",
  });
  // biome-ignore lint/security/noDangerouslySetInnerHtml: KaTeX escapes what it is given; see above.
  return <span className={className} dangerouslySetInnerHTML={{ __html: html }} />;
});
