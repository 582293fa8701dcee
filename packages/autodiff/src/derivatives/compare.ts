/**
 * What comparing a gradient with differences comes to. "corner", "jump" and "upright": there is no derivative, and
 * what is used instead is a convention. "no-slope": the chain rule meets a slope that is infinite or none. "edge": the target has no value beside this point. "unclear": rounding hides
 * the answer. "differs": the gradient is wrong.
 */
export type Verdict =
  | "agrees"
  | "corner"
  | "jump"
  | "upright"
  | "no-slope"
  | "edge"
  | "no-value"
  | "unclear"
  | "forward-differs"
  | "differs";

/** The target along one number. */
export type Line = {
  readonly at: (shift: number) => number;
  readonly x: number;
  readonly step: number;
  /** How far rounding may move a value. */
  readonly noise: number;
  /** Does a corner lie on the way from the number to the target? */
  readonly meetsKink: boolean;
};

/** Both one-sided slopes at one step. */
type Sides = { readonly step: number; readonly left: number; readonly right: number };

/** Steps around the usual one, from large to small, each a tenth of the one before. */
const STEPS = [1e3, 1e2, 1e1, 1, 1e-1, 1e-2];

export function compare(
  line: Line,
  gradient: number,
  tangent: number,
): { readonly difference: number; readonly verdict: Verdict } {
  const here = line.at(0);
  const none = { difference: Number.NaN };
  if (!Number.isFinite(here)) return { ...none, verdict: "no-value" };
  const sides = STEPS.map((factor) => sidesAt(line, here, line.step * factor));
  const best = bestOf(line, sides);
  const difference = best?.difference ?? Number.NaN;
  if (!isSame(gradient, tangent, line.noise / line.step)) {
    const isBroken = Number.isNaN(gradient) || Number.isNaN(tangent);
    return { difference, verdict: isBroken ? "no-slope" : "forward-differs" };
  }
  const smallest = sides.filter(({ left, right }) => Number.isFinite(left) && Number.isFinite(right));
  if (smallest.length < 2)
    return { difference, verdict: gradient === Infinity || gradient === -Infinity ? "upright" : "edge" };
  if (!Number.isFinite(gradient) && grows(sides)) return { difference, verdict: "upright" };
  if (Number.isNaN(gradient)) return { difference, verdict: "no-slope" };
  if (jumps(line, smallest)) return { difference, verdict: "jump" };
  if (hasCorner(line, smallest)) return { difference, verdict: "corner" };
  if (best === undefined || !isConclusive(best, gradient, here)) return { difference, verdict: "unclear" };
  const isNear = Math.abs(gradient - best.difference) <= 4 * best.error + 1e-7 * Math.abs(best.difference);
  if (isNear) return { difference, verdict: "agrees" };
  if (line.meetsKink) return { difference, verdict: "corner" };
  return { difference, verdict: "differs" };
}

function sidesAt({ at, x }: Line, here: number, wanted: number): Sides {
  // The step that doubles really make.
  const above = x + wanted - x;
  const below = x - (x - wanted);
  const left = (here - at(-wanted)) / below;
  const right = (at(wanted) - here) / above;
  return { step: wanted, left, right };
}

type Best = { readonly difference: number; readonly error: number };

/** Is the error small beside the derivative, or beside the target where the derivative is next to nothing? */
function isConclusive({ difference, error }: Best, gradient: number, here: number): boolean {
  const size = Math.max(Math.abs(difference), Number.isFinite(gradient) ? Math.abs(gradient) : 0);
  return error <= 0.01 * size || error <= 1e-6 * Math.max(1, Math.abs(here));
}

/** The central difference with the least error: what it changed by when the step shrank, and what rounding may do. */
function bestOf({ noise }: Line, sides: readonly Sides[]): Best | undefined {
  let best: Best | undefined;
  let previous = Number.NaN;
  for (const { step, left, right } of sides) {
    const difference = (left + right) / 2;
    const error = Math.abs(difference - previous) + (2 * noise) / step;
    if (Number.isFinite(error) && (best === undefined || error < best.error)) best = { difference, error };
    previous = difference;
  }
  return best;
}

/** Do the one-sided slopes stay apart however small the step? Of a smooth curve they meet. */
function hasCorner({ noise }: Line, sides: readonly Sides[]): boolean {
  const clear = sides.filter(
    ({ step, left, right }) =>
      Math.abs(right - left) > (40 * noise) / step + 1e-9 * (Math.abs(left) + Math.abs(right)),
  );
  const [before, last] = clear.slice(-2);
  if (before === undefined || last === undefined || last !== sides.at(-1)) return false;
  return Math.abs(last.right - last.left) > 0.5 * Math.abs(before.right - before.left);
}

/** Does the target change by as much however small the step? */
function jumps({ noise }: Line, sides: readonly Sides[]): boolean {
  const [before, last] = sides.slice(-2);
  if (before === undefined || last === undefined) return false;
  const change = (side: Sides) => Math.abs(side.left + side.right) * side.step;
  const single = (side: Sides) => Math.max(Math.abs(side.left), Math.abs(side.right)) * side.step;
  return (
    single(last) > 100 * noise && change(last) > 0.7 * change(before) && single(last) > 0.7 * single(before)
  );
}

/** Do the slopes grow without end as the step shrinks? */
function grows(sides: readonly Sides[]): boolean {
  const steep = sides.map(({ left, right }) =>
    Math.max(Number.isNaN(left) ? 0 : Math.abs(left), Number.isNaN(right) ? 0 : Math.abs(right)),
  );
  return steep.every((slope, index) => index === 0 || slope > 1.5 * (steep[index - 1] ?? 0));
}

/** Are two ways to the same derivative the same up to rounding? */
function isSame(a: number, b: number, noise: number): boolean {
  if (Object.is(a, b) || a === b) return true;
  return Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b)) + noise;
}
