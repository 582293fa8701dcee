import type { Operation } from "../operation";
import { broadcastShape } from "./broadcast";
import type { ShapeResult } from "./shape-words";
import type { Shape } from "./tensor";

/**
 * The shape of an operation's output for inputs of these shapes. `constants` holds the number of each input that is a
 * fixed number, for operations that take an axis, an index or a size. A fault is a sentence that names the shapes and
 * says what to do.
 */
export function inferShape(
  record: Operation,
  shapes: readonly Shape[],
  constants: readonly (number | undefined)[],
): ShapeResult {
  if (record.tensor !== undefined) return record.tensor.shape(shapes, constants);
  const aggregates = record.variadic === true && record.wide !== undefined && shapes.length === 1;
  return aggregates ? { ok: true, shape: [] } : broadcastShape(shapes);
}
