import { javascript } from "./javascript";
import { contribution, type Kind } from "./kinds";

const LOADS: ReadonlyMap<string, string> = new Map([
  ["a", "A[k & maskA]"],
  ["b", "B[k & maskB]"],
  ["y", "Y[k]"],
  ["d", "D[k]"],
]);

/** For each operation on one or two numbers its loops over the entries of vectors and matrices. */
export function entriesSource(kinds: readonly Kind[], operations: ReadonlySet<string>): string {
  const rows = kinds.flatMap((kind) => {
    if (!operations.has(kind.name)) return [];
    const forward = loop("A, B, Y, maskA, maskB", "Y[k]", "=", kind.forward);
    const backward = kind.partials.map((partial) =>
      loop("A, B, Y, maskA, maskB, D, S, mask", "S[k & mask]", "+=", contribution("d", partial)),
    );
    return `  [${JSON.stringify(kind.name)}, { forward: ${forward}, backward: [${backward.join(", ")}] }],`;
  });
  return `import { erf, erfc } from "../operations/erf";
import { decay, tanh } from "../operations/own-functions";
import type { EntryLoops } from "../tensor/entry-loops";

/** By the name of the operation. */
export const entryLoops: ReadonlyMap<string, EntryLoops> = new Map([
${rows.join("\n")}
]);
`;
}

function loop(parameters: string, target: string, operator: "=" | "+=", x: Kind["forward"]): string {
  return `(${parameters}) => { for (let k = 0; k < Y.length; k++) { ${javascript([{ target, operator, x }], LOADS)} } }`;
}
