import { javascript } from "./javascript";
import { contribution, type Kind } from "./kinds";
import { caseNumbers } from "./lanes";

const LOADS: ReadonlyMap<string, string> = new Map([
  ["a", "v[p + k]"],
  ["b", "v[q + k]"],
  ["y", "v[node + k]"],
  ["d", "g[node + k]"],
]);
const TARGETS = ["g[toP + k]", "g[toQ + k]"];

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
    return `  // ${kind.name}\n  (v, g, node, p, q, toP, toQ, lanes) => { for (let k = 0; k < lanes; k++) { ${body} } },`;
  });
  const numbers = caseNumbers(kinds);
  return `import { erf, erfc } from "../../operations/erf";

/** Computes all lanes of a node; its own and those of its inputs begin at these places. */
export type ForwardLanes = (values: Float64Array, node: number, p: number, q: number, lanes: number) => void;

/** Adds the contributions of all lanes of a node to the gradients that begin at \`toP\` and \`toQ\`. */
export type BackwardLanes = (values: Float64Array, gradients: Float64Array, node: number, p: number, q: number, toP: number, toQ: number, lanes: number) => void;

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

/** By kind number: the case of the forward pass in WebAssembly, or -1. */
export const forwardCases: readonly number[] = ${JSON.stringify(numbers.forward)};

/** The same for the backward pass where all inputs have lanes; the cases where one has none follow. */
export const backwardCases: readonly number[] = ${JSON.stringify(numbers.backward)};
`;
}
