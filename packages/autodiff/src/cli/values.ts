import type { Value } from "../index";

/** A number as people and JSON write it, with `inf` and `nan`; undefined if it is none. */
export function readNumber(text: string): number | undefined {
  const word = text.trim().replace("−", "-").toLowerCase();
  if (word === "nan") return Number.NaN;
  if (/^[+-]?(inf|infinity|∞)$/.test(word)) return word.startsWith("-") ? -Infinity : Infinity;
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/.test(word) ? Number(word) : undefined;
}

/** A number, a vector `[1, 2]` or a matrix `[[1, 2], [3, 4]]`; undefined if it is none. */
export function readValue(text: string): Value | undefined {
  if (!text.includes("[")) return readNumber(text);
  try {
    return valueFrom(JSON.parse(text.replace(/[^[\],\s]+/g, (word) => JSON.stringify(word))));
  } catch {
    return undefined;
  }
}

/** The same from JSON, in which numbers may be strings ("NaN"). */
export function valueFrom(data: unknown): Value | undefined {
  if (typeof data === "number") return data;
  if (typeof data === "string") return readNumber(data);
  if (!Array.isArray(data) || data.length === 0) return undefined;
  const items: readonly unknown[] = data;
  const [first] = items;
  if (!Array.isArray(first)) return tensor([items.length], items);
  const columns = first.length;
  const isTable = items.every((row) => Array.isArray(row) && row.length === columns) && columns > 0;
  return isTable ? tensor([items.length, columns], items.flat()) : undefined;
}

function tensor(shape: readonly number[], entries: readonly unknown[]): Value | undefined {
  const numbers = entries.map((entry) => (Array.isArray(entry) ? undefined : valueFrom(entry)));
  const data = numbers.flatMap((number) => (typeof number === "number" ? number : []));
  return data.length === entries.length ? { shape, data: Float64Array.from(data) } : undefined;
}
