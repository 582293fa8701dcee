import { compile } from "../compile";
import { type Graph, type NodeId, nodesById } from "../graph";
import { formatNumber } from "../numbers";
import { isChangeable, operation } from "../operations";
import { gradientPhrase, type Notation } from "../walkthrough/notation";

export type DrawOptions = {
  /** Also write the numbers of the two passes; true unless told otherwise. */
  readonly numbers?: boolean;
  /** How gradients are called; by the plain word unless told otherwise. */
  readonly notation?: Notation;
};

type Drawing = {
  readonly nodes: readonly {
    readonly key: string;
    readonly lines: readonly string[];
    readonly isTarget: boolean;
  }[];
  readonly wires: readonly { readonly from: string; readonly to: string; readonly label: string }[];
};

/** What a drawing of a graph shows: nodes with the lines that stand on them, wires with what they carry. */
export function drawing(
  graph: Graph,
  target: NodeId | null,
  { numbers = true, notation }: DrawOptions,
): Drawing {
  const program = compile(graph, target);
  const nodes = [...nodesById(graph).values()];
  const keys = new Map(nodes.map(({ id }, index) => [id, `n${index}`]));
  const number = (value: Parameters<typeof formatNumber>[0]) => formatNumber(value, 4);
  const carries = new Set<NodeId>();
  for (const id of program.order) {
    const isSource = isChangeable(nodesById(graph).get(id)?.op ?? "");
    if (isSource || program.inputs(id).some((input) => input !== null && carries.has(input))) carries.add(id);
  }
  return {
    nodes: nodes.map(({ id, op, name, value }) => {
      const symbol = operation(op)?.symbol ?? op;
      const isConstant = op === "constant";
      const title = isConstant
        ? formatNumber(value ?? 1)
        : name === undefined || isChangeable(op)
          ? (name ?? symbol)
          : `${name}: ${symbol}`;
      const gradient = program.gradient(id);
      const lines = [title];
      if (numbers && !isConstant) lines.push(`value ${number(program.value(id))}`);
      if (numbers && gradient !== undefined && carries.has(id))
        lines.push(
          `${notation === undefined ? "gradient" : `${gradientPhrase(program, id, notation)} =`} ${number(gradient)}`,
        );
      return { key: keys.get(id) ?? "", lines, isTarget: id === target };
    }),
    wires: nodes.flatMap(({ id, inputs }) =>
      inputs.flatMap((input, port) => {
        const from = keys.get(input ?? "");
        if (from === undefined) return [];
        const carried = numbers && carries.has(input ?? "") ? program.contribution(id, port) : undefined;
        return [{ from, to: keys.get(id) ?? "", label: carried === undefined ? "" : number(carried) }];
      }),
    ),
  };
}
