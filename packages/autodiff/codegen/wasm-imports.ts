import { F64, type FunctionType } from "./assembler";
import { type Expression, isTruth, parts } from "./expression";
import { contribution, type Kind } from "./kinds";
import { shared } from "./share";
import { importsOf, OWN } from "./wasm-expression";

/** The functions the kernels call from outside: types 0 and 1 of every module are one and two numbers to one. */
export type Imports = {
  readonly types: readonly FunctionType[];
  readonly entries: readonly { readonly name: string; readonly type: number }[];
  /** As the rules write them: `Math.exp`, `erf`. */
  readonly callees: readonly string[];
  /** Of a module whose functions of our own stand behind so many others. */
  readonly functionIndex: (others: number) => (callee: string) => number;
};

/** What the rules of these kinds call. */
export function importsFor(kinds: readonly Kind[]): Imports {
  return importsOfRules(kinds.flatMap((kind) => [kind.forward, ...kind.partials]));
}

/** What these rules call, in alphabetical order. */
export function importsOfRules(rules: readonly Expression[]): Imports {
  const callees = [...new Set(rules.flatMap(importsOf))].sort();
  const ofTwo = new Set(rules.flatMap(callsOfTwo));
  return {
    types: [
      { parameters: [F64], results: [F64] },
      { parameters: [F64, F64], results: [F64] },
    ],
    entries: callees.map((callee) => ({
      name: callee.replace("Math.", ""),
      type: ofTwo.has(callee) ? 1 : 0,
    })),
    callees,
    functionIndex: (others) => (callee) =>
      OWN.has(callee) ? callees.length + others + [...OWN].indexOf(callee) : callees.indexOf(callee),
  };
}

function callsOfTwo(x: Expression): string[] {
  const own = x.kind === "call" && x.args.length === 2 ? [x.callee] : [];
  return [...own, ...parts(x).flatMap(callsOfTwo)];
}

/** Functions that WebAssembly calls as fast as JavaScript does; for any other, engines go a longer way. */
const QUICK: ReadonlySet<string> = new Set(
  ["exp", "log", "pow", "sin", "cos", "tan", "asin", "acos", "atan", "atan2"].map((name) => `Math.${name}`),
);

/** Does an expression always call something that JavaScript calls faster? */
export function callsSlowly(x: Expression): boolean {
  if (x.kind === "choose") return callsSlowly(x.test) || (callsSlowly(x.yes) && callsSlowly(x.no));
  return importsOf(x).some((callee) => !QUICK.has(callee)) && parts(x).length > 0;
}

/** Shared subexpressions that are numbers; truths are cheaper asked again than kept. */
export const sharedNumbers = (roots: readonly Expression[]): readonly Expression[] =>
  shared(roots).filter((x) => !isTruth(x));

/** How many locals the shared subexpressions of one kernel need at most. */
export function mostShared(kinds: readonly Kind[]): number {
  const passes = kinds.flatMap((kind) => [
    [kind.forward],
    kind.partials.map((partial) => contribution("d", partial)),
  ]);
  return Math.max(...passes.map((pass) => sharedNumbers(pass).length));
}
