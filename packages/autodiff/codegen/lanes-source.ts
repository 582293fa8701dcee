import { javascript } from "./javascript";
import { contribution, type Kind } from "./kinds";
import { caseNumbers } from "./lanes";

const LOADS: ReadonlyMap<string, string> = new Map([
  ["a", "v[p + k]"],
  ["b", "v[q + k]"],
  ["y", "v[node + k]"],
  ["d", "g[node + k]"],
]);
const TARGETS = ["g[p + k]", "g[q + k]"];

/** Adds up what the input at `port` gets, even and odd lanes apart as they are in pairs. */
function sharing(kind: Kind, port: number): string {
  const [even, odd] = ["", " + 1"].map((next) => {
    const loads = new Map([...LOADS].map(([each, load]) => [each, load.replace("k]", `k${next}]`)]));
    const writes = kind.partials.map((partial, at) => ({
      target: at !== port ? `g[to + k${next}]` : next === "" ? "even" : "odd",
      operator: "+=" as const,
      x: contribution("d", partial),
    }));
    return `{ ${javascript(writes, loads)} }`;
  });
  return `(v, g, node, p, q, to, lanes) => { let even = 0, odd = 0; for (let k = 0; k < lanes; k += 2) { ${even} ${odd} } return even + odd; }`;
}

/** The kernels over all lanes of a node in JavaScript, and the numbers of the cases in WebAssembly. */
export function lanesSource(kinds: readonly Kind[]): string {
  const forward = kinds.map((kind) => {
    const body = javascript([{ target: "v[node + k]", operator: "=", x: kind.forward }], LOADS);
    return `  // ${kind.name}\n  (v, node, p, q, lanes) => { for (let k = 0; k < lanes; k++) { ${body} } },`;
  });
  const backward = kinds.map((kind) => {
    const writes = kind.partials.map((partial, port) => ({
      target: TARGETS[port] ?? "",
      operator: "+=" as const,
      x: contribution("d", partial),
    }));
    const body = javascript(writes, LOADS);
    return `  // ${kind.name}\n  (v, g, node, p, q, lanes) => { for (let k = 0; k < lanes; k++) { ${body} } },`;
  });
  const oneShared = kinds.flatMap((kind) => [
    `  // ${kind.name}`,
    ...(kind.partials.length === 2
      ? [0, 1].map((port) => `  ${sharing(kind, port)},`)
      : ["  undefined,", "  undefined,"]),
  ]);
  const numbers = caseNumbers(kinds);
  return `import { erf, erfc } from "../../operations/erf";
import { decay, tanh } from "../../operations/own-functions";

/** Computes all lanes of a node; its own and those of its inputs begin at these places. */
export type ForwardLanes = (values: Float64Array, node: number, p: number, q: number, lanes: number) => void;

/** Adds the contributions of all lanes of a node to the gradients of its inputs. */
export type BackwardLanes = (values: Float64Array, gradients: Float64Array, node: number, p: number, q: number, lanes: number) => void;

/** By kind number. */
export const forwardLanes: readonly ForwardLanes[] = [
  () => {},
${forward.join("\n")}
];

/** By kind number. */
export const backwardLanes: readonly BackwardLanes[] = [
  () => {},
${backward.join("\n")}
];

/** The same where all points share one of the inputs, and the gradients of the other begin at \`to\`: answers its sum. */
export type BackwardShared = (values: Float64Array, gradients: Float64Array, node: number, p: number, q: number, to: number, lanes: number) => number;

/** By kind number twice over: where the first input is the shared one, where the second is. */
export const backwardShared: readonly (BackwardShared | undefined)[] = [
  undefined, undefined,
${oneShared.join("\n")}
];

/** By kind number: the case of the forward pass in WebAssembly, or -1. */
export const forwardCases: readonly number[] = ${JSON.stringify(numbers.forward)};

/** The same for the backward pass where all inputs have lanes; the cases where one has none follow. */
export const backwardCases: readonly number[] = ${JSON.stringify(numbers.backward)};
`;
}
