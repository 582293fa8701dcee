import { compile } from "../compile";
import type { NodeId } from "../graph";
import { type GraphNode, nodesById, type WireRef } from "../graph";
import type { Program } from "../program";
import { carry } from "../tape/carry";
import { isTensor, type Value } from "../tensor/tensor";

/** Entry by entry; of different shapes the second. */
export function plus(a: Value, b: Value): Value {
  if (!isTensor(a) || !isTensor(b)) return isTensor(a) || isTensor(b) ? b : a + b;
  return { shape: b.shape, data: b.data.map((entry, index) => entry + (a.data[index] ?? 0)) };
}

/** Do both hold the same numbers, up to rounding? */
export function isEqual(a: Value, b: Value): boolean {
  if (!isTensor(a) || !isTensor(b)) return !isTensor(a) && !isTensor(b) && isClose(a, b);
  return (
    a.data.length === b.data.length && a.data.every((entry, index) => isClose(entry, b.data[index] ?? 0))
  );
}

function isClose(a: number, b: number): boolean {
  return Object.is(a, b) || Math.abs(a - b) <= 1e-12 * Math.max(Math.abs(a), Math.abs(b));
}

/**
 * What a wire would carry back if something else arrived at the node it feeds: the vector-Jacobian product with another
 * vector. Undefined where the program has no derivative there.
 */
export function carriedFor(program: Program, { to, port }: WireRef, upstream: Value): Value | undefined {
  const local = program.partial(to, port);
  if (typeof local === "number" && !isTensor(upstream)) return carry(upstream, local);
  const node = nodesById(program.graph).get(to);
  const inputs = program.inputs(to);
  if (node === undefined || inputs.includes(null)) return undefined;
  // The gradient of the sum of upstream times node is what the node makes of upstream.
  const leaf = (id: NodeId, op: string, value: Value | undefined): GraphNode =>
    value === undefined ? { id, op, inputs: [] } : { id, op, inputs: [], value };
  const leaves = inputs.map((input, index) => {
    const isOpen = program.contribution(to, index) !== undefined;
    return leaf(`in${index}`, isOpen ? "variable" : "constant", program.value(input ?? ""));
  });
  const nodes = [
    ...leaves,
    leaf("upstream", "constant", upstream),
    { id: "node", op: node.op, inputs: leaves.map(({ id }) => id) },
    { id: "weighed", op: "mul", inputs: ["node", "upstream"] },
    { id: "all", op: "sum", inputs: ["weighed"] },
  ];
  return compile({ nodes }, "all").gradient(`in${port}`);
}
