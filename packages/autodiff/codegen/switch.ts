import { along, contributionTangent, secondPartial } from "./differentiate";
import { javascript, type Statement } from "./javascript";
import { contribution, type Kind } from "./kinds";

const LOADS: ReadonlyMap<string, string> = new Map([
  ["a", "v[p]"],
  ["b", "v[q]"],
  ["y", "v[i]"],
  ["d", "g[i]"],
  ["e", "h[i]"],
  ["ta", "t[p]"],
  ["tb", "t[q]"],
]);
const INPUTS = ["p", "q"];
const TANGENTS = ["ta", "tb"];

/** Adds to the gradient of each input, in order, upstream times partial. */
export function contributions(kind: Kind): Statement[] {
  return kind.partials.map((partial, port) => ({
    target: `g[${INPUTS[port]}]`,
    operator: "+=",
    x: contribution("d", partial),
  }));
}

function changes(kind: Kind): Statement[] {
  return kind.partials.map((partial, port) => {
    const slopes = kind.partials.map((slope, by) => secondPartial(partial, by === 0 ? "a" : "b", slope));
    return {
      target: `h[${INPUTS[port]}]`,
      operator: "+=",
      x: contributionTangent(partial, along(slopes, TANGENTS)),
    };
  });
}

function cases(
  kinds: readonly Kind[],
  statements: (kind: Kind) => readonly Statement[],
  wide: string,
): string {
  const bodies = kinds.map((kind) => {
    const body = javascript(
      statements(kind).filter(({ x }) => x.kind !== "number" || x.value !== 0),
      LOADS,
    );
    const scoped = body.includes("const ") ? `{ ${body} break; }` : `${body} break;`;
    return `      case ${kind.number}: ${scoped} // ${kind.name}`;
  });
  // No case for WIDE: a number so far from the others would keep the engine from making a jump table.
  return [...bodies, `      default: ${wide}`].join("\n");
}

/** One function for each pass, with one case for each kind. */
export function switchSource(kinds: readonly Kind[]): string {
  const forward = cases(
    kinds,
    (kind) => [{ target: "v[i]", operator: "=", x: kind.forward }],
    "wide[i]?.forward();",
  );
  const backward = cases(kinds, contributions, "wide[i]?.backward();");
  const tangent = cases(
    kinds,
    (kind) => [{ target: "t[i]", operator: "=", x: along(kind.partials, TANGENTS) }],
    "wide[i]?.tangent();",
  );
  const second = cases(kinds, changes, "");
  return `import { erf, erfc } from "../operations/erf";
import { decay, tanh } from "../operations/own-functions";
import type { Tape } from "../tape/tape-type";

/** Computes the values at the positions list[from..to), or from..to where there is no list. */
export function forwardNodes(tape: Tape, list: Int32Array | null, from: number, to: number): void {
  const { kind, a: first, b: second, values: v, wide } = tape;
  for (let k = from; k < to; k++) {
    const i = list === null ? k : list[k], p = first[i], q = second[i];
    switch (kind[i]) {
${forward}
    }
  }
}

/** Computes every gradient of the target from zero; \`reaches\` marks the positions that lead to it. */
export function backwardNodes(tape: Tape, target: number, reaches: Uint8Array): void {
  const { gradients, count } = tape;
  // To fill a few places, calling \`fill\` takes longer than the loop.
  if (count < 128) for (let i = 0; i < count; i++) gradients[i] = 0;
  else gradients.fill(0, 0, count);
  gradients[target] = 1;
  pullBack(tape, target, reaches);
}

/** Sends gradients on from what stands up to \`from\`, where \`reaches\` is 1, to the inputs of it. */
export function pullBack(tape: Tape, from: number, reaches: Uint8Array): void {
  const { kind, a: first, b: second, values: v, gradients: g, wide } = tape;
  for (let i = from; i >= 0; i--) {
    if (reaches[i] !== 1) continue;
    const p = first[i], q = second[i];
    switch (kind[i]) {
${backward}
    }
  }
}

/**
 * Computes the tangents at the positions list[from..to), or from..to where there is no list: how fast each value
 * changes while the leaves change as fast as their tangents say.
 */
export function tangentNodes(tape: Tape, tangents: Float64Array, list: Int32Array | null, from: number, to: number): void {
  const { kind, a: first, b: second, values: v, wide } = tape;
  const t = tangents;
  for (let k = from; k < to; k++) {
    const i = list === null ? k : list[k], p = first[i], q = second[i];
    switch (kind[i]) {
${tangent}
    }
  }
}

/**
 * How fast every gradient changes along the tangents: Hessian times tangents of the leaves. Needs the gradients of
 * \`backwardNodes\` and the tangents of \`tangentNodes\`; wide nodes have none and must be expanded before.
 */
export function backwardTangents(tape: Tape, tangents: Float64Array, gradientTangents: Float64Array, target: number, reaches: Uint8Array): void {
  const { kind, a: first, b: second, values: v, gradients: g } = tape;
  const t = tangents, h = gradientTangents;
  h.fill(0, 0, tape.count);
  for (let i = target; i >= 0; i--) {
    if (reaches[i] !== 1) continue;
    const p = first[i], q = second[i];
    switch (kind[i]) {
${second}
    }
  }
}
`;
}

/** Names, numbers and sizes of the kinds. */
export function kindsSource(kinds: readonly Kind[], exponents: readonly number[]): string {
  const numberOf = (wanted: string) => kinds.find((kind) => kind.name === wanted)?.number ?? 0;
  return `/** Names of the kinds by number. */
export const kindNames: readonly string[] = ${JSON.stringify(["leaf", ...kinds.map((kind) => kind.name)])};

/** How many inputs a node of a kind has. */
export const kindArity: readonly number[] = ${JSON.stringify([0, ...kinds.map((kind) => kind.arity)])};

/** How many of them, from the first on, get a contribution. */
export const kindDerived: readonly number[] = ${JSON.stringify([0, ...kinds.map((kind) => kind.partials.length)])};

/** The kinds of a power whose exponent never changes, whose exponent does, and (by exponent) with a known one. */
export const POWC = ${numberOf("powc")};
export const POW = ${numberOf("pow")};

/** For each kind, whether NaN as its first (1) or second (2) input can give a value that is a number. */
export const swallows: readonly number[] = ${JSON.stringify([0, ...kinds.map((kind) => kind.swallows)])};
export const powerKinds: ReadonlyMap<number, number> = new Map(${JSON.stringify(exponents.map((value) => [value, numberOf(`pow${value}`)]))});
`;
}
