import { javascript } from "./javascript";
import type { Kind } from "./kinds";
import { contributions } from "./switch";
import { callsSlowly } from "./wasm-imports";

const LOADS: ReadonlyMap<string, string> = new Map([
  ["a", "v[inputs[i]]"],
  ["b", "v[inputs[i + 1]]"],
  ["y", "v[i]"],
  ["d", "g[i]"],
]);
const IN_RUN: ReadonlyMap<string, string> = new Map([
  ["a", "v[p]"],
  ["b", "v[q]"],
  ["y", "v[i]"],
  ["d", "g[i]"],
]);

/** For each kind one loop forward and one backward over nodes that stand side by side. */
export function runsSource(kinds: readonly Kind[]): string {
  const forward = kinds.map((kind) => {
    const body = javascript([{ target: "v[i]", operator: "=", x: kind.forward }], LOADS);
    return `  // ${kind.name}\n  (v, inputs, from, to) => { for (let i = from; i < to; i += 2) { ${body} } },`;
  });
  const backward = kinds.map((kind) => {
    const body = javascript(contributions(kind), IN_RUN);
    const inputs = `const p = inputs[i]${/\bq\b/.test(body) ? ", q = inputs[i + 1]" : ""};`;
    return `  // ${kind.name}\n  (v, g, inputs, from, to) => { for (let i = to - 2; i >= from; i -= 2) { ${inputs} ${body} } },`;
  });
  return `import { erf, erfc } from "../operations/erf";
import { decay, tanh } from "../operations/own-functions";

/**
 * Computes the values of one run: nodes from..to, all of one kind, in order. A node's number is where its value stands
 * and, in the other array, its gradient; numbers are even. Its inputs stand at its own number and the one after.
 */
export type ForwardRun = (values: Float64Array, inputs: Int32Array, from: number, to: number) => void;

/** Adds what the nodes of one run contribute to the gradients of their inputs, last node first. */
export type BackwardRun = (values: Float64Array, gradients: Float64Array, inputs: Int32Array, from: number, to: number) => void;

/** By kind number. */
export const forwardRuns: readonly ForwardRun[] = [
  () => {},
${forward.join("\n")}
];

/** By kind number. */
export const backwardRuns: readonly BackwardRun[] = [
  () => {},
${backward.join("\n")}
];

/** By kind number: 1 if the loop forward is faster here than in WebAssembly, 2 if the loop backward is, 3 for both. */
export const fasterHere: readonly number[] = ${JSON.stringify([0, ...kinds.map(fasterInJavaScript)])};
`;
}

/** `tanh` and its like: what WebAssembly gains is lost in calling them. */
function fasterInJavaScript({ forward, partials }: Kind): number {
  return (callsSlowly(forward) ? 1 : 0) + (partials.some(callsSlowly) ? 2 : 0);
}
