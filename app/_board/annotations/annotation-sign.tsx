import type { Annotation } from "@gradboard/board";
import { Frame, type LucideIcon, PenLine, StickyNote, Type } from "lucide-react";

const signs: Readonly<Record<Annotation["kind"], LucideIcon>> = {
  note: StickyNote,
  text: Type,
  frame: Frame,
  ink: PenLine,
};

/** The sign of what computes nothing, for lists. */
export function AnnotationSign({ kind }: { readonly kind: Annotation["kind"] }) {
  const Sign = signs[kind];
  return <Sign aria-hidden="true" size={16} />;
}
