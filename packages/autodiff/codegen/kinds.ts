import type { Operation } from "../src/operation";
import { binary, call, type Expression, name, number, rebuilt, substitute } from "./expression";
import { type Arrow, readArrow } from "./read";

/**
 * What a node of the tape does: one kind for each narrow operation, `powc` for a power whose exponent never changes,
 * and, inside the fast tiers, one for each power whose exponent is a known number. `partials` has an entry for each
 * input that gets a contribution; inputs beyond it get none.
 */
export type Kind = {
  readonly number: number;
  readonly name: string;
  /** How many inputs the node has. */
  readonly arity: number;
  readonly forward: Expression;
  readonly partials: readonly Expression[];
  /** Bit 0 (1): NaN as input a (b) can give a value that is a number. */
  readonly swallows: number;
};

/** Exponents with a kind of their own. */
export const EXPONENTS: readonly number[] = [2, 3, 1, 0.5, -1];

const PARAMETERS = [name("a"), name("b"), name("y")];

type Rule = (...numbers: number[]) => number;

/** The kinds of a table of operations; `helpers` are the functions its rules call by name. */
export function kindsOf(
  operations: readonly Operation[],
  helpers: ReadonlyMap<string, Rule>,
): readonly Kind[] {
  const read = ruleReader(helpers);
  const kinds: Kind[] = [];
  const add = (entry: Omit<Kind, "number">) => kinds.push({ ...entry, number: kinds.length + 1 });
  for (const record of operations) {
    if (!isNarrow(record)) continue;
    const arity = record.ports.length;
    const forward = read(record.forward, arity);
    const partials = record.partials.map((partial) => read(partial, arity));
    add({ name: record.id, arity, forward, partials, swallows: swallowing(record) });
  }
  const pow = kinds.find((kind) => kind.name === "pow");
  if (pow === undefined) throw new Error("the table has no pow");
  const { arity, forward, partials, swallows } = pow;
  const [inBase, inExponent] = partials;
  if (inBase === undefined || inExponent === undefined) throw new Error("pow has two partials");
  add({ name: "powc", arity, forward, partials: [inBase], swallows });
  const exponent = (value: number) => new Map([["b", number(value)]]);
  for (const value of EXPONENTS) {
    add({
      name: `pow${value}`,
      arity,
      forward: substitute(forward, exponent(value)),
      partials: [substitute(inBase, exponent(value))],
      swallows: 0,
    });
  }
  return kinds;
}

/** One or two inputs and a rule for exactly these: what the generated loops can run. */
export function isNarrow(record: Operation): boolean {
  const ports = record.ports.length;
  return (
    record.kind === "scalar" &&
    record.wide === undefined &&
    record.variadic === undefined &&
    ports > 0 &&
    ports <= 2
  );
}

function swallowing({ forward }: Operation): number {
  const others = [0, 1, -1, 0.5, 2, Infinity, -Infinity];
  const first = others.some((other) => !Number.isNaN(forward(Number.NaN, other)));
  const second = others.some((other) => !Number.isNaN(forward(other, Number.NaN)));
  return (first ? 1 : 0) + (second ? 2 : 0);
}

/** Reads rules as expressions in a, b and y, with the helpers they call written out. */
function ruleReader(helpers: ReadonlyMap<string, Rule>): (rule: Rule, arity: number) => Expression {
  const arrows = new Map<string, Arrow>();
  const arrow = (helper: string): Arrow | undefined => {
    const source = helpers.get(helper);
    if (source === undefined) return undefined;
    const known = arrows.get(helper) ?? readArrow(source.toString());
    arrows.set(helper, known);
    return known;
  };
  const written = (x: Expression): Expression => {
    const inner = rebuilt(x, written);
    if (inner.kind !== "call" || inner.callee.startsWith("Math.")) return inner;
    const helper = arrow(inner.callee);
    if (helper === undefined) return inner;
    return written(applied(helper, inner.args));
  };
  return (rule, arity) => {
    const native = `Math.${rule.name}`;
    if (rule === Object.getOwnPropertyDescriptor(Math, rule.name)?.value)
      return call(native, ...PARAMETERS.slice(0, arity));
    return written(applied(readArrow(rule.toString()), PARAMETERS));
  };
}

function applied({ parameters, body }: Arrow, args: readonly Expression[]): Expression {
  return substitute(
    body,
    new Map(parameters.map((parameter, at) => [parameter, args[at] ?? number(Number.NaN)])),
  );
}

/** upstream · partial: what an input gets. */
export function contribution(upstream: string, partial: Expression): Expression {
  return binary("*", name(upstream), partial);
}
