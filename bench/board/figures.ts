export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** The value below which that part of the values lies. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

export type Target = { readonly wish: string; readonly found: number; readonly limit: number };

/** One line a target: met or missed, and by how much. */
export function verdict({ wish, found, limit }: Target): string {
  return `${found <= limit ? "met   " : "MISSED"}  ${wish}: ${figure(found)} (at most ${figure(limit)})`;
}

export function figure(value: number): string {
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}
