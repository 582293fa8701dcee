import { ScrollLine } from "../../_ui/scroll-line";
import { Tex } from "../../_ui/tex";

type MathLineProps = { readonly latex: string; readonly className?: string | undefined };

/** A line of mathematics; a long one scrolls. */
export function MathLine({ latex, className }: MathLineProps) {
  return (
    <ScrollLine className={className}>
      <Tex latex={latex} />
    </ScrollLine>
  );
}
