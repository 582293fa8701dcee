/**
 * The operations of the benchmark's graphs, written down once for every reference: JavaScript for the slow, plain
 * reference pass, C for the limit. In C, `x` and `y` are the inputs, `z` is the value, `d` the upstream gradient.
 */
export type Rule = {
  readonly arity: 0 | 1 | 2;
  readonly value: (x: number, y: number) => number;
  readonly partials: (x: number, y: number, z: number) => readonly number[];
  readonly c: { readonly value: string; readonly contributions: readonly string[] };
};

function sigmoid(x: number): number {
  const tail = Math.exp(-Math.abs(x));
  return (x < 0 ? tail : 1) / (1 + tail);
}

const leaf: Rule = {
  arity: 0,
  value: () => Number.NaN,
  partials: () => [],
  c: { value: "", contributions: [] },
};

/** A rule of one input. */
function unary(
  value: (x: number) => number,
  partial: (x: number, z: number) => number,
  c: string,
  contribution: string,
): Rule {
  return {
    arity: 1,
    value: (x) => value(x),
    partials: (x, _y, z) => [partial(x, z)],
    c: { value: c, contributions: [contribution] },
  };
}

export const RULES = {
  input: leaf,
  constant: leaf,
  add: {
    arity: 2,
    value: (x, y) => x + y,
    partials: () => [1, 1],
    c: { value: "x + y", contributions: ["d", "d"] },
  },
  sub: {
    arity: 2,
    value: (x, y) => x - y,
    partials: () => [1, -1],
    c: { value: "x - y", contributions: ["d", "-d"] },
  },
  mul: {
    arity: 2,
    value: (x, y) => x * y,
    partials: (x, y) => [y, x],
    c: { value: "x * y", contributions: ["d * y", "d * x"] },
  },
  div: {
    arity: 2,
    value: (x, y) => x / y,
    partials: (_x, y, z) => [1 / y, -z / y],
    c: { value: "x / y", contributions: ["d / y", "-(d / y * z)"] },
  },
  pow: {
    arity: 2,
    value: (x, y) => x ** y,
    partials: (x, y, z) => [y === 0 ? 0 : y * x ** (y - 1), x === 0 && y >= 0 ? 0 : z * Math.log(x)],
    c: {
      value: "pow(x, y)",
      contributions: ["y == 0 ? 0 : d * y * pow(x, y - 1)", "x == 0 && y >= 0 ? 0 : d * z * log(x)"],
    },
  },
  neg: unary(
    (x) => -x,
    () => -1,
    "-x",
    "-d",
  ),
  exp: unary(Math.exp, (_x, z) => z, "exp(x)", "d * z"),
  ln: unary(Math.log, (x) => 1 / x, "log(x)", "d / x"),
  tanh: unary(Math.tanh, (_x, z) => 1 - z * z, "tanh(x)", "d * (1 - z * z)"),
  sigmoid: unary(sigmoid, (_x, z) => z * (1 - z), "sigmoid(x)", "d * z * (1 - z)"),
  relu: unary(
    (x) => Math.max(x, 0),
    (x) => (x > 0 ? 1 : 0),
    "x > 0 ? x : 0",
    "x > 0 ? d : 0",
  ),
  sin: unary(Math.sin, Math.cos, "sin(x)", "d * cos(x)"),
  cos: unary(Math.cos, (x) => -Math.sin(x), "cos(x)", "-(d * sin(x))"),
  sqrt: unary(Math.sqrt, (_x, z) => 0.5 / z, "sqrt(x)", "d * 0.5 / z"),
} satisfies Record<string, Rule>;

export type OperationName = keyof typeof RULES;

const isName = (name: string): name is OperationName => Object.hasOwn(RULES, name);

/** All names; a graph's `op` holds indices into this list. */
export const NAMES: readonly OperationName[] = Object.keys(RULES).filter(isName);

export function codeOf(name: OperationName): number {
  return NAMES.indexOf(name);
}

/** The rule behind a code. */
export function ruleOf(code: number): Rule {
  return RULES[NAMES[code] ?? "input"];
}
