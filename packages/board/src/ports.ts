import { operation } from "@gradboard/autodiff";
import type { BoardNode } from "./board";
import { LIMITS } from "./schema";

/**
 * How many ports a node offers. An operation that takes any number of inputs offers one more than it uses as soon as
 * all are taken.
 */
export function portsOf({ op, inputs }: Pick<BoardNode, "op" | "inputs">): number {
  const record = operation(op);
  if (record === undefined) return inputs.length;
  if (record.variadic !== true) return record.ports.length;
  const wanted = inputs.includes(null) ? inputs.length : Math.min(inputs.length + 1, LIMITS.inputs);
  return Math.max(wanted, record.ports.length);
}
