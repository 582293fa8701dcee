import { all, create } from "mathjs";
import { NAMES } from "../graphs/rules";
import { expression, LeafNumbers } from "../measure/leaf-numbers";

/** Longer formulas would never come back from `derivative`. */
const LONGEST = 100_000;

const math = create(all);
const INFIX = { add: "+", sub: "-", mul: "*", div: "/", pow: "^" };
const CALL = { neg: "-", exp: "exp", ln: "log", tanh: "tanh", sin: "sin", cos: "cos", sqrt: "sqrt" };

/** math.js: the formula as text (shared nodes written out again), one symbolic derivative an input, all compiled. */
export function build(graph) {
  const numbers = new LeafNumbers(graph);
  const text = expression(graph, {
    input: (place) => `x${place}`,
    constant: (value) => `(${value})`,
    operation: (op, x, y) => {
      const name = NAMES[op];
      const written =
        name in INFIX
          ? `(${x} ${INFIX[name]} ${y})`
          : name === "sigmoid"
            ? `(1 / (1 + exp(-${x})))`
            : `(${CALL[name]}(${x}))`;
      if (written.length > LONGEST) throw new Error("The formula has become too long.");
      return written;
    },
  });
  const tree = math.parse(text);
  const compiled = tree.compile();
  const names = numbers.list.map((_value, place) => `x${place}`);
  const slopes = names.map((name) => math.derivative(tree, name).compile());
  const scope = new Map(names.map((name, place) => [name, numbers.list[place]]));
  let value = Number.NaN;
  let gradients = [];
  return {
    set(node, number) {
      scope.set(`x${numbers.placeOf(node)}`, number);
    },
    forward() {
      value = compiled.evaluate(scope);
    },
    gradient() {
      value = compiled.evaluate(scope);
      gradients = slopes.map((slope) => slope.evaluate(scope));
    },
    value: (node) => (node === graph.output ? value : undefined),
    gradientOf: (node) => gradients[numbers.placeOf(node) ?? -1],
  };
}
