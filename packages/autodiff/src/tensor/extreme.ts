import type { NodeId } from "../graph";
import { type CellWriter, sumOf } from "./cells";

/**
 * The largest (`sign` 1) or smallest (`sign` -1) of some nodes, in operations on one or two numbers. The extreme itself
 * is found by comparisons, through which nothing is differentiated; then the entries that are equal to it are averaged,
 * so that a tie shares the gradient equally. Finite numbers only: 0 times an infinity is not a number.
 */
export function extremeOf(write: CellWriter, entries: readonly NodeId[], sign: 1 | -1): NodeId {
  const [first = "", ...rest] = entries;
  if (rest.length === 0) return first;
  const extreme = rest.reduce((best, entry) => {
    const ahead = sign === 1 ? write.apply("sub", entry, best) : write.apply("sub", best, entry);
    const wins = write.apply("step", ahead);
    const stays = write.apply("sub", write.number(1), wins);
    return write.apply("add", write.apply("mul", best, stays), write.apply("mul", entry, wins));
  }, first);
  const equals = entries.map((entry) => write.apply("equal", entry, extreme));
  const shares = entries.map((entry, at) => write.apply("mul", entry, equals[at] ?? ""));
  return write.apply("div", sumOf(write, shares), sumOf(write, equals));
}
