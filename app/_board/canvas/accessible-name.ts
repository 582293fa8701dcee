import { formatNumber, operation, type Value } from "@gradboard/autodiff";
import type { Annotation } from "@gradboard/board";
import type { useTranslations } from "next-intl";
import type { NodeView } from "../session/board-view";

type Words = (
  key: "name" | "nameValue" | "nameGradient" | "nameOnly" | "waiting",
  values: {
    name: string;
    operation: string;
    value: string;
    gradient: string;
    missing: number;
    of: number;
  },
) => string;

/** A number as it is said: with a plain hyphen, which speech reads as minus and anybody can type. */
export function spokenNumber(x: Value | undefined): string {
  return formatNumber(x).replaceAll("−", "-");
}

/** The spoken name of an operation; the id of one this version does not know. */
export function spokenOperation(op: string): string {
  return operation(op)?.spoken ?? op;
}

/**
 * A node's accessible name: `x: variable, value 1, gradient 40`, without what is hidden; on the way back of a
 * walkthrough with what it waits for.
 */
export function accessibleName(view: NodeView, t: Words): string {
  const key = view.showsValue
    ? view.showsGradient
      ? "name"
      : "nameValue"
    : view.showsGradient
      ? "nameGradient"
      : "nameOnly";
  const said = {
    name: view.label,
    operation: spokenOperation(view.node.op),
    value: spokenNumber(view.value),
    gradient: spokenNumber(view.gradient),
    missing: view.missing,
    of: view.contributions,
  };
  return view.missing === 0 ? t(key, said) : `${t(key, said)}, ${t("waiting", said)}`;
}

/** How a note, a text, a frame or a stroke is spoken of: `Note: what it says`. */
export function annotationName(
  annotation: Annotation,
  t: ReturnType<typeof useTranslations<"board.annotation">>,
): string {
  if (annotation.kind === "ink") return t("name.ink", { color: t(`color.${annotation.color}`) });
  return t(`name.${annotation.kind}`, { text: annotation.text.trim() || t("empty") });
}
