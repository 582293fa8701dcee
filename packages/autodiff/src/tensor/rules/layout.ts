import type { TensorRule } from "../../operation";
import { sizeOf } from "../operand";
import { type ShapeResult, shapeWords } from "../shape-words";
import type { Shape } from "../tensor";
import { fixedNumber } from "./fixed";
import { placedRule } from "./placed";

/** Rows become columns. A vector, which has neither, stays as it is. */
export const transposeRule: TensorRule = placedRule({
  shape: ([x = []]) => ({ ok: true, shape: x.length === 2 ? [x[1] ?? 1, x[0] ?? 1] : x }),
  places(shape, _constants, size) {
    const [rows = 1, columns = 1] = shape.length === 2 ? shape : [size, 1];
    return Array.from({ length: size }, (_, place) => (place % rows) * columns + Math.floor(place / rows));
  },
  pullback: (_port, upstream) => `${upstream}^{\\top}`,
});

/** The same numbers, row by row, in other rows; one of the sizes may be -1 and follows from the other. */
export const reshapeRule: TensorRule = placedRule({
  shape: newShape,
  places: (_shape, _constants, size) => Array.from({ length: size }, (_, place) => place),
  pullback: (_port, upstream) => `\\operatorname{reshape}\\left(${upstream}\\right)`,
});

function newShape(shapes: readonly Shape[], constants: readonly (number | undefined)[]): ShapeResult {
  if (shapes.length < 2 || shapes.length > 3)
    return { ok: false, message: "Reshape needs one size for a vector, or rows and columns for a matrix." };
  const sizes: number[] = [];
  for (let port = 1; port < shapes.length; port++) {
    const noun =
      shapes.length === 2
        ? "the number of entries"
        : port === 1
          ? "the number of rows"
          : "the number of columns";
    const fixed = fixedNumber(constants, port, noun);
    if (!fixed.ok) return fixed;
    if (fixed.number < 1 && fixed.number !== -1)
      return {
        ok: false,
        message: `A size of ${fixed.number} is none: write a whole number from 1 up, or -1 for what is left.`,
      };
    sizes.push(fixed.number);
  }
  const [from = []] = shapes;
  const count = sizeOf(from);
  const known = sizes.reduce((product, size) => (size === -1 ? product : product * size), 1);
  const shape = sizes.map((size) => (size === -1 ? count / known : size));
  const isWhole = sizes.filter((size) => size === -1).length < 2 && shape.every(Number.isInteger);
  if (isWhole && sizeOf(shape) === count) return { ok: true, shape };
  const entries = count === 1 ? "one number" : `${count} numbers`;
  return {
    ok: false,
    message: `${entries.charAt(0).toUpperCase()}${entries.slice(1)} (${shapeWords(from)}) cannot become ${sizes.join("×")}: the sizes must multiply to ${count}.`,
  };
}

/** One entry of a vector, or one row of a matrix; negative numbers count from the end. */
export const indexRule: TensorRule = placedRule({
  shape([x = []], constants) {
    if (x.length === 0)
      return { ok: false, message: "A number has no entries to pick from: index a vector or a matrix." };
    const fixed = fixedNumber(constants, 1, "the index");
    if (!fixed.ok) return fixed;
    const length = x[0] ?? 1;
    if (fixed.number < length && fixed.number >= -length) return { ok: true, shape: x.slice(1) };
    const parts = x.length === 1 ? "entries" : "rows";
    return {
      ok: false,
      message: `There is no index ${fixed.number} in ${shapeWords(x)}: its ${parts} are numbered from 0 to ${length - 1}, or from -1 back to -${length}.`,
    };
  },
  places([length = 1], constants, size) {
    const at = constants[1] ?? 0;
    const first = (at < 0 ? at + length : at) * size;
    return Array.from({ length: size }, (_, place) => first + place);
  },
  pullback: (_port, upstream, [_x, at = ""]) => `\\mathbf{e}_{${at}} \\, ${upstream}`,
});

/** The entries or rows from `start` up to but not including `stop`; bounds beyond the end are the end, as in NumPy. */
export const sliceRule: TensorRule = placedRule({
  shape([x = []], constants) {
    if (x.length === 0)
      return { ok: false, message: "A number has no entries to slice: this needs a vector or a matrix." };
    const [start, stop] = [fixedNumber(constants, 1, "the start"), fixedNumber(constants, 2, "the end")];
    if (!start.ok) return start;
    if (!stop.ok) return stop;
    const [from, to] = [bound(start.number, x), bound(stop.number, x)];
    if (to > from) return { ok: true, shape: [to - from, ...x.slice(1)] };
    return {
      ok: false,
      message: `Nothing of ${shapeWords(x)} lies from ${start.number} up to ${stop.number}: the end is not included and must come after the start.`,
    };
  },
  places(shape, constants, size) {
    const first = bound(constants[1] ?? 0, shape) * (shape[1] ?? 1);
    return Array.from({ length: size }, (_, place) => first + place);
  },
  pullback: (_port, upstream) => `\\operatorname{pad}\\left(${upstream}\\right)`,
});

function bound(at: number, [length = 1]: Shape): number {
  return Math.min(Math.max(at < 0 ? at + length : at, 0), length);
}
