import { along, contributionTangent, secondPartial } from "./differentiate";
import type { Expression } from "./expression";
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

/** How fast what each input gets moves along the tangents. */
export function contributionChanges({ partials }: Kind): Expression[] {
  return partials.map((partial) => {
    const slopes = partials.map((slope, by) => secondPartial(partial, by === 0 ? "a" : "b", slope));
    return contributionTangent(partial, along(slopes, TANGENTS));
  });
}

function changes(kind: Kind): Statement[] {
  return contributionChanges(kind).map((x, port) => ({ target: `h[${INPUTS[port]}]`, operator: "+=", x }));
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
import type { WideNode } from "../tape/tape-type";

/*
 * Passes over the first \`end\` numbers of a list of steps (see \`tape/steps.ts\`), one case for each kind. They read one
 * list and as few arrays as there can be: at each read an engine looks anew what kind of array it has before it.
 */
type Wide = readonly (WideNode | undefined)[];

/** Computes values. */
export function forwardSteps(steps: Int32Array, end: number, v: Float64Array, wide: Wide): void {
  for (let k = 0; k < end; k += 4) {
    const i = steps[k + 1], p = steps[k + 2], q = steps[k + 3];
    switch (steps[k]) {
${forward}
    }
  }
}

/** Sends gradients on from the nodes to their inputs, last step first. */
export function backwardSteps(steps: Int32Array, end: number, v: Float64Array, g: Float64Array, wide: Wide): void {
  for (let k = end - 4; k >= 0; k -= 4) {
    const i = steps[k + 1], p = steps[k + 2], q = steps[k + 3];
    switch (steps[k]) {
${backward}
    }
  }
}

/** Computes tangents: how fast each value changes while the leaves change as fast as their tangents say. */
export function tangentSteps(steps: Int32Array, end: number, v: Float64Array, t: Float64Array, wide: Wide): void {
  for (let k = 0; k < end; k += 4) {
    const i = steps[k + 1], p = steps[k + 2], q = steps[k + 3];
    switch (steps[k]) {
${tangent}
    }
  }
}

/**
 * How fast every gradient changes along the tangents: Hessian times tangents of the leaves, where those of the target
 * stand at 0 before. Needs gradients and tangents; wide nodes have no second derivatives and must be expanded.
 */
export function secondSteps(steps: Int32Array, end: number, v: Float64Array, g: Float64Array, t: Float64Array, h: Float64Array): void {
  for (let k = end - 4; k >= 0; k -= 4) {
    const i = steps[k + 1], p = steps[k + 2], q = steps[k + 3];
    switch (steps[k]) {
${second}
    }
  }
}
`;
}

const isFlat = ({ partials }: Kind) => partials.every((x) => x.kind === "number" && x.value === 0);

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

/** Kinds whose slopes are 0 everywhere. */
export const flatKinds: ReadonlySet<number> = new Set(${JSON.stringify(kinds.filter(isFlat).map((kind) => kind.number))});

export const powerKinds: ReadonlyMap<number, number> = new Map(${JSON.stringify(exponents.map((value) => [value, numberOf(`pow${value}`)]))});
`;
}
