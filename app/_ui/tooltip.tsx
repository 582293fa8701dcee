import { cloneElement, type ReactElement } from "react";

type TooltipProps = {
  readonly text: string;
  readonly shortcut?: string;
  /** The element it belongs to; it must name itself, a tooltip is only seen. */
  readonly children: ReactElement<Record<string, unknown>>;
};

/** A short text on hover and on keyboard focus, shown by the one `TipLayer`: a hundred buttons cost nothing until then. */
export function Tooltip({ text, shortcut, children }: TooltipProps) {
  return cloneElement(children, { "data-tip": text, "data-tip-keys": shortcut });
}
