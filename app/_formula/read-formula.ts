import {
  type FormulaFault,
  type Graph,
  knownNames,
  type NodeId,
  parse,
  type Value,
} from "@gradboard/autodiff";

/** What a formula field holds. */
export type FormulaReading =
  | { readonly kind: "empty" }
  | { readonly kind: "fault"; readonly fault: FormulaFault }
  | { readonly kind: "read"; readonly graph: Graph; readonly target: NodeId; readonly latex: string };

/** Reads what somebody typed, where names may have values already; nothing but space is empty, not a fault. */
export function readFormula(text: string, known?: ReadonlyMap<string, Value>): FormulaReading {
  if (text.trim() === "") return { kind: "empty" };
  const result = parse(text, knownNames(known ?? []));
  return result.ok
    ? { kind: "read", graph: result.graph, target: result.target, latex: result.reading }
    : { kind: "fault", fault: result.fault };
}
