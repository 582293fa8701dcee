/**
 * upstream · local, where an exact 0 on either side absorbs an infinity (a dead branch over a pole sends nothing
 * back) while NaN stays NaN.
 */
export function carry(upstream: number, local: number): number {
  if (upstream === 0 || local === 0) return Number.isNaN(upstream) || Number.isNaN(local) ? Number.NaN : 0;
  return upstream * local;
}
