import { capital, shapeWords } from "../shape-words";
import type { Shape } from "../tensor";

export type Fixed =
  | { readonly ok: true; readonly number: number }
  | { readonly ok: false; readonly message: string };

/** The whole number at a port that takes a fixed one; `noun` says what it is: "the axis". */
export function fixedNumber(constants: readonly (number | undefined)[], port: number, noun: string): Fixed {
  const number = constants[port];
  if (number === undefined)
    return {
      ok: false,
      message: `${capital(noun)} must be a fixed whole number, for it decides the shape. Write a number there.`,
    };
  if (Number.isInteger(number)) return { ok: true, number };
  return { ok: false, message: `${capital(noun)} is ${number}: it must be a whole number.` };
}

/** An axis of this shape, counted from 0; negative ones count from the last. */
export function fixedAxis(shape: Shape, constants: readonly (number | undefined)[], port: number): Fixed {
  if (shape.length === 0)
    return { ok: false, message: "A number has no axis: this needs a vector or a matrix." };
  const fixed = fixedNumber(constants, port, "the axis");
  if (!fixed.ok) return fixed;
  const number = fixed.number < 0 ? fixed.number + shape.length : fixed.number;
  if (number >= 0 && number < shape.length) return { ok: true, number };
  const axes =
    shape.length === 1
      ? "its only axis is 0"
      : "its axes are 0, which runs down a column, and 1, which runs along a row";
  return { ok: false, message: `${capital(shapeWords(shape))} has no axis ${fixed.number}: ${axes}.` };
}
