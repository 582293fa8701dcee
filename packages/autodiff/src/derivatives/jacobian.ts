import { compile } from "../compile";
import { type Graph, type NodeId, nodesById } from "../graph";
import { operation } from "../operations";
import type { Program } from "../program";
import { isTensor, type Value } from "../tensor/tensor";
import type { Matrix } from "./hessian";
import { cutOff, entryOf, sizeOf, withEntry } from "./probe";

/**
 * How each output changes with each input: one row an output, one column an input, vectors and matrices counted entry
 * by entry. Inputs that are operations are moved as if they were leaves. Forward mode, a pass a column, unless there
 * are fewer outputs than inputs and all of them numbers: then reverse mode, a pass a row. Undefined if one of them is
 * not there or has no value.
 */
export function jacobian(
  graph: Graph,
  outputs: readonly NodeId[],
  inputs: readonly NodeId[],
): Matrix | undefined {
  const whole = compile(graph, null);
  if ([...outputs, ...inputs].some((id) => whole.value(id) === undefined)) return undefined;
  const nodes = nodesById(graph);
  const inner = inputs.filter((id) => operation(nodes.get(id)?.op ?? "")?.kind !== "leaf");
  const cut = inner.reduce((left, id) => cutOff(left, id, whole.value(id)), graph);
  const program = compile(cut, null);
  const width = inputs.reduce((sum, id) => sum + sizeOf(whole.value(id)), 0);
  const areNumbers = outputs.every((id) => !isTensor(whole.value(id)));
  return areNumbers && outputs.length < width
    ? byRows(program, outputs, inputs)
    : byColumns(program, outputs, inputs);
}

function byRows(program: Program, outputs: readonly NodeId[], inputs: readonly NodeId[]): Matrix {
  return outputs.map((output) => {
    program.retarget(output);
    program.run();
    return inputs.flatMap((input) => entries(program.gradient(input) ?? 0, program.value(input)));
  });
}

function byColumns(program: Program, outputs: readonly NodeId[], inputs: readonly NodeId[]): Matrix {
  const columns = inputs.flatMap((input) => {
    const value = program.value(input);
    return Array.from({ length: sizeOf(value) }, (_, entry) => {
      const still = isTensor(value) ? { shape: value.shape, data: new Float64Array(value.data.length) } : 0;
      const moved = program.tangent(new Map([[input, withEntry(still, entry, 1)]]));
      return outputs.flatMap((output) => entries(moved(output), program.value(output)));
    });
  });
  const height = outputs.reduce((sum, id) => sum + sizeOf(program.value(id)), 0);
  return Array.from({ length: height }, (_, row) => columns.map((column) => column[row] ?? Number.NaN));
}

/** The numbers of a value, as many as `like` holds. */
function entries(value: Value | undefined, like: Value | undefined): number[] {
  return Array.from({ length: sizeOf(like) }, (_, entry) => entryOf(value, isTensor(value) ? entry : 0));
}
