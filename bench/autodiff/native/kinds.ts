import { type BenchGraph, CONSTANT } from "../graphs/graph";
import { codeOf, NAMES, RULES } from "../graphs/rules";

/** What a C engine does for one kind of node: the operations, and powers whose exponent is known beforehand. */
export type Kind = {
  readonly arity: 0 | 1 | 2;
  readonly value: string;
  /** One contribution a port; fewer than the arity where nothing flows into the exponent. */
  readonly contributions: readonly string[];
};

const power = (value: string, contribution: string, arity: 1 | 2 = 1): Kind => ({
  arity,
  value,
  contributions: [contribution],
});

const POWERS: readonly { readonly exponent: number | undefined; readonly kind: Kind }[] = [
  { exponent: 2, kind: power("x * x", "d * 2 * x") },
  { exponent: 3, kind: power("x * x * x", "d * 3 * x * x") },
  { exponent: 0.5, kind: power("sqrt(x)", "d * 0.5 / z") },
  { exponent: -1, kind: power("1 / x", "-(d * z * z)") },
  { exponent: undefined, kind: power("pow(x, y)", "d * y * pow(x, y - 1)", 2) },
];

export const KINDS: readonly Kind[] = [
  ...NAMES.map((name) => ({ arity: RULES[name].arity, ...RULES[name].c })),
  ...POWERS.map(({ kind }) => kind),
];

/** The kind of every node of a graph. */
export function kindsOf(graph: BenchGraph): Uint8Array {
  const pow = codeOf("pow");
  return graph.op.map((op, node) => {
    const exponent = graph.b[node] ?? -1;
    if (op !== pow || graph.op[exponent] !== CONSTANT) return op;
    const known = POWERS.findIndex((entry) => entry.exponent === graph.initial[exponent]);
    return NAMES.length + (known < 0 ? POWERS.length - 1 : known);
  });
}
