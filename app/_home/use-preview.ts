"use client";

import { useEffect, useMemo, useState } from "react";
import { type FormulaReading, readFormula } from "../_formula/read-formula";
import { type Preview, previewOf } from "./preview-model";

export type ShownPreview = { readonly formula: string; readonly preview: Preview };

const example = "(4*x+1)^2";
const nothing: ShownPreview = { formula: "", preview: { kind: "large", count: 0 } };

function shownFor(formula: string, reading: FormulaReading): ShownPreview | null {
  return reading.kind === "read" ? { formula, preview: previewOf(reading.graph, reading.target) } : null;
}

/** The picture beside the field: of what is typed, else of what was last readable, and of an example to begin with. */
export function usePreview(text: string, reading: FormulaReading): ShownPreview {
  const first = useMemo(() => shownFor(example, readFormula(example)) ?? nothing, []);
  const now = useMemo(() => shownFor(text, reading), [text, reading]);
  const [last, setLast] = useState<ShownPreview | null>(null);
  useEffect(() => {
    if (now !== null || reading.kind === "empty") setLast(now);
  }, [now, reading]);
  return now ?? (reading.kind === "empty" ? first : (last ?? first));
}
