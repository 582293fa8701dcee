import { memo } from "react";
import { LazyTex } from "../../_ui/lazy-tex";
import { ScrollLine } from "../../_ui/scroll-line";

/**
 * Nodes that one line writes out. Nobody reads more in a line that scrolls, and four hundred nodes are twelve thousand
 * elements, through which a browser looks with every move of the pointer.
 */
export const READABLE = 48;

type MathLineProps = { readonly latex: string; readonly className?: string | undefined };

/** A line of mathematics; a long one scrolls. */
export const MathLine = memo(function MathLine({ latex, className }: MathLineProps) {
  return (
    <ScrollLine className={className}>
      <LazyTex latex={latex} />
    </ScrollLine>
  );
});
