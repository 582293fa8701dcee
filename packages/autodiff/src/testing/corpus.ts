import type { Answer, Case, Grade, Numberish } from "./corpus-types";

export function toNumber(x: Numberish): number {
  if (typeof x === "number") return x;
  return x === "nan" ? Number.NaN : x === "inf" ? Infinity : -Infinity;
}

/** NaN is NaN, infinities agree in sign, the rest lies within the tolerance. */
function same(got: number | undefined, want: Numberish, tolerance: number): boolean {
  const wanted = toNumber(want);
  if (got === undefined) return false;
  if (Number.isNaN(wanted)) return Number.isNaN(got);
  return Number.isFinite(wanted) ? Math.abs(got - wanted) <= tolerance : got === wanted;
}

function accepted(
  got: number | undefined,
  list: readonly (Numberish | "any")[] | undefined,
  tolerance: number,
): boolean {
  return list?.some((want) => want === "any" || same(got, want, tolerance || 1e-12)) ?? false;
}

const relative = (want: Numberish) => 1e-9 * Math.max(1, Math.abs(toNumber(want)));

/** Grades one answer by the rules of the corpus: right at all, and right by the convention it recommends. */
export function grade(entry: Case, answer: Answer): Grade {
  if (entry.kind === "bad-input") return gradeBadInput(entry, answer);
  if (entry.kind === "ambiguous") return gradeAmbiguous(entry, answer);
  if (!answer.ok) return { pass: false, strict: false, why: `refused: ${answer.message}` };
  const { value, grad = {}, tol } = entry;
  if (!same(answer.value, value ?? "nan", tol?.value ?? 0)) {
    const alternative = accepted(answer.value, entry.valueAccept, tol?.value ?? 0);
    return { pass: alternative, strict: false, why: `value ${answer.value}, expected ${value}` };
  }
  const wrong: string[] = [];
  let strict = true;
  let sum = 0;
  for (const [name, want] of Object.entries(grad)) {
    const got = answer.grad.get(name);
    const tolerance = tol?.grad[name] ?? 0;
    sum += got ?? Number.NaN;
    if (same(got, want, tolerance)) continue;
    strict = false;
    const [low, high] = entry.gradInterval?.[name] ?? [Number.NaN, Number.NaN];
    if (got !== undefined && got >= low - 1e-12 && got <= high + 1e-12) continue;
    if (accepted(got, entry.gradAccept?.[name], tolerance)) continue;
    wrong.push(`d/d${name} ${got}, expected ${want}`);
  }
  if (entry.gradSum !== undefined && Math.abs(sum - entry.gradSum) > 1e-12)
    wrong.push(`gradients add up to ${sum}`);
  return { pass: wrong.length === 0, strict: strict && wrong.length === 0, why: wrong.join("; ") };
}

function gradeBadInput(entry: Case, answer: Answer): Grade {
  const { expect, value, pos = [0, 0] } = entry;
  if (!answer.ok) {
    const within = answer.position >= pos[0] && answer.position <= pos[1];
    const why = `refused at ${answer.position}, expected ${pos.join("..")}: ${answer.message}`;
    return { pass: expect !== "accept", strict: expect !== "accept" && within, why };
  }
  if (expect === "error") return { pass: false, strict: false, why: `accepted as ${answer.value}` };
  const right = value === undefined || value === null || same(answer.value, value, relative(value));
  return { pass: right, strict: right, why: `value ${answer.value}, expected ${value}` };
}

function gradeAmbiguous(entry: Case, answer: Answer): Grade {
  const refused = entry.errorAccepted === true;
  if (!answer.ok) return { pass: refused, strict: refused, why: `refused: ${answer.message}` };
  const index = (entry.readings ?? []).findIndex((reading) =>
    same(answer.value, reading.value, relative(reading.value)),
  );
  return { pass: index >= 0, strict: index === 0, why: `value ${answer.value}` };
}
