/**
 * The sum of many numbers, with what each addition cuts off collected and added at the end: A. Neumaier,
 * "Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen", ZAMM 54 (1974). The result does not depend
 * on how long the list is, as it would with plain addition (and, less, with pairwise sums), nor on its order unless
 * terms cancel almost all of each other. A sum of two is `a + b` to the last bit.
 */
export function sumOf(terms: readonly number[]): number {
  let sum = 0;
  let lost = 0;
  for (const term of terms) {
    const next = sum + term;
    lost += Math.abs(sum) >= Math.abs(term) ? sum - next + term : term - next + sum;
    sum = next;
  }
  // Beyond the largest number nothing is lost, and ∞ - ∞ would only spoil the result.
  return Number.isFinite(lost) ? sum + lost : sum;
}

/** The mean; where the sum is too large for a number, the parts are divided first. */
export function meanOf(terms: readonly number[]): number {
  const mean = sumOf(terms) / terms.length;
  return Number.isFinite(mean) ? mean : sumOf(terms.map((term) => term / terms.length));
}
