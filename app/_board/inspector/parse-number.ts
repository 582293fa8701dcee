export type NumberFault = "empty" | "not-a-number" | "too-large" | "division";
export type ParsedNumber =
  | { readonly ok: true; readonly value: number }
  | { readonly ok: false; readonly fault: NumberFault };

const DECIMAL = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** Reads a number as people type it: `-1`, `−1`, `2.5`, `2,5`, `1e-3`, `1/3`. */
export function parseNumber(text: string): ParsedNumber {
  const plain = text.trim().replaceAll("−", "-").replace(",", ".");
  if (plain === "") return { ok: false, fault: "empty" };
  const parts = plain.split("/").map((part) => part.trim());
  if (parts.length > 2 || !parts.every((part) => DECIMAL.test(part)))
    return { ok: false, fault: "not-a-number" };
  const [numerator = Number.NaN, denominator = 1] = parts.map(Number);
  if (denominator === 0) return { ok: false, fault: "division" };
  const value = numerator / denominator;
  if (!Number.isFinite(value)) return { ok: false, fault: "too-large" };
  // A zero has no sign here: nobody who types -0 means another number.
  return { ok: true, value: value === 0 ? 0 : value };
}

/** A number as it is put into a field to be edited: exactly, not rounded for reading. */
export function editableNumber(value: number): string {
  return String(value);
}
