import {
  binary,
  call,
  choose,
  type Expression,
  name,
  negate,
  not,
  number,
  type Operator,
} from "./expression";

/** A function of the table as written: its parameters and the expression it answers with. */
export type Arrow = { readonly parameters: readonly string[]; readonly body: Expression };

const TOKEN =
  /\s+|\/\/[^\n]*|\/\*[\s\S]*?\*\/|((?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?)|([A-Za-z_$][\w$]*(?:\.[A-Za-z_$][\w$]*)*)|(=>|===|!==|<=|>=|&&|\|\||[-+*/<>!?:(),])/y;

/** How tightly the operators between two operands bind. */
const BINDING: ReadonlyMap<string, number> = new Map([
  ["||", 1],
  ["&&", 2],
  ["===", 3],
  ["!==", 3],
  ["<", 4],
  ["<=", 4],
  [">", 4],
  [">=", 4],
  ["+", 5],
  ["-", 5],
  ["*", 6],
  ["/", 6],
]);

const isOperator = (token: string): token is Operator => BINDING.has(token);

/**
 * Reads the source text of an arrow function with an expression body: numbers, parameters, + - * /, comparisons,
 * && || !, ?:, `Math.*`, `Number.NaN`, `Infinity` and calls of named functions. Bundlers put a module's name in front
 * of an imported function, so of `x.y.helper(…)` the last part counts.
 * @throws where the text has anything else in it; the message names it.
 */
export function readArrow(source: string): Arrow {
  const tokens = tokenize(source);
  let at = 0;
  const peek = () => tokens[at] ?? "";
  const take = () => tokens[at++] ?? "";
  const expect = (wanted: string) => {
    const found = take();
    if (found !== wanted) throw new Error(`expected ${wanted}, found ${found || "the end"} in ${source}`);
  };

  function list<T>(item: () => T): T[] {
    const items: T[] = [];
    expect("(");
    while (peek() !== ")") {
      items.push(item());
      if (peek() !== ")") expect(",");
    }
    expect(")");
    return items;
  }

  function conditional(): Expression {
    const test = operations(1);
    if (peek() !== "?") return test;
    take();
    const yes = conditional();
    expect(":");
    return choose(test, yes, conditional());
  }

  function operations(tightest: number): Expression {
    let left = prefix();
    for (;;) {
      const operator = peek();
      const binding = BINDING.get(operator) ?? 0;
      if (binding < tightest || !isOperator(operator)) return left;
      take();
      left = binary(operator, left, operations(binding + 1));
    }
  }

  function prefix(): Expression {
    if (peek() === "-") {
      take();
      return negate(prefix());
    }
    if (peek() === "!") {
      take();
      return not(prefix());
    }
    return primary();
  }

  function primary(): Expression {
    if (peek() === "(") {
      // `(0, module.helper)(…)` is how some bundlers call what they imported.
      const inside = list(conditional);
      const last = inside.at(-1);
      if (last === undefined) throw new Error(`nothing between brackets in ${source}`);
      return peek() === "(" && last.kind === "name" ? call(last.name, ...list(conditional)) : last;
    }
    const token = take();
    if (/^[.\d]/.test(token)) return number(Number(token));
    if (!/^[A-Za-z_$]/.test(token)) throw new Error(`cannot read ${token || "the end"} in ${source}`);
    const word = token.startsWith("Math.") ? token : (token.split(".").at(-1) ?? token);
    return peek() === "(" ? call(word, ...list(conditional)) : constant(word);
  }

  const parameters = peek() === "(" ? list(take) : [take()];
  expect("=>");
  const body = conditional();
  if (at < tokens.length) throw new Error(`cannot read ${peek()} in ${source}`);
  return { parameters, body };
}

function tokenize(source: string): string[] {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < source.length) {
    const from = TOKEN.lastIndex;
    const match = TOKEN.exec(source);
    if (match === null) throw new Error(`cannot read ${source.slice(from, from + 10)} in ${source}`);
    const token = match[1] ?? match[2] ?? match[3];
    if (token !== undefined) tokens.push(token);
  }
  return tokens;
}

function constant(word: string): Expression {
  if (word === "NaN") return number(Number.NaN);
  if (word === "Infinity") return number(Infinity);
  if (!word.startsWith("Math.")) return name(word);
  const value: unknown = Object.getOwnPropertyDescriptor(Math, word.slice("Math.".length))?.value;
  if (typeof value !== "number") throw new Error(`${word} is no number`);
  return number(value);
}
