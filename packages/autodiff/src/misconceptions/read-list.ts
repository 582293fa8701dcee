import type { Shape, Tensor } from "../tensor/tensor";

/** Brackets, if any, around entries and rows without any. */
const FLAT = /^\s*(?:\[([^[\]()]*)\]|\(([^[\]()]*)\)|([^[\]()]*))\s*$/;
/** Rows in brackets of their own, in brackets or not. */
const NESTED = /^\s*[[(]?\s*([[(][^[\]()]*[\])](?:\s*[,;]?\s*[[(][^[\]()]*[\])])*)\s*[\])]?\s*$/;

/**
 * A vector or a matrix as people write them: entries apart by commas or spaces, rows by semicolons or in brackets of
 * their own, all in brackets, round ones, or none. `entry` reads one number; undefined if one of them is none.
 */
export function readList(
  text: string,
  shape: Shape,
  entry: (text: string) => number | undefined,
): Tensor | undefined {
  const rows = rowsOf(text, shape.length);
  const columns = rows[0]?.length ?? 0;
  const numbers = rows.flat().map(entry);
  const known = numbers.filter((each) => each !== undefined);
  if (known.length < Math.max(1, numbers.length) || rows.some((row) => row.length !== columns))
    return undefined;
  return {
    shape: shape.length === 1 && rows.length === 1 ? [columns] : [rows.length, columns],
    data: Float64Array.from(known),
  };
}

function rowsOf(text: string, rank: number): readonly (readonly string[])[] {
  const flat = FLAT.exec(text)
    ?.slice(1)
    .find((each) => each !== undefined);
  if (flat === undefined) {
    const [, nested = ""] = (rank === 2 && NESTED.exec(text)) || [];
    return [...nested.matchAll(/[[(]([^[\]()]*)[\])]/g)].map(([, row = ""]) => entriesOf(row));
  }
  const rows = flat.split(";").map((row) => row.trim());
  // Semicolons keep entries apart where a comma is the decimal sign, and stand between those of a column.
  if (rank === 1 && rows.length > 1) return [rows];
  return rows.map(entriesOf);
}

function entriesOf(row: string): readonly string[] {
  return row.trim().split(row.includes(",") ? /\s*,\s*/ : /\s+/);
}
