import { LazyTex } from "../../_ui/lazy-tex";
import { ScrollLine } from "../../_ui/scroll-line";

type MathLineProps = { readonly latex: string; readonly className?: string | undefined };

/** A line of mathematics; a long one scrolls. */
export function MathLine({ latex, className }: MathLineProps) {
  return (
    <ScrollLine className={className}>
      <LazyTex latex={latex} />
    </ScrollLine>
  );
}
