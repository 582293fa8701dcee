import { genCodeSync, primaryGraph, variable } from "@penrose/core/dist/engine/Autodiff";
import * as penrose from "@penrose/core/dist/engine/AutodiffFunctions";
import { CONSTANT } from "../graphs/graph";
import { NAMES } from "../graphs/rules";
import { expression } from "../measure/leaf-numbers";

const functions = {
  add: penrose.add,
  sub: penrose.sub,
  mul: penrose.mul,
  div: penrose.div,
  pow: penrose.pow,
  neg: penrose.neg,
  exp: penrose.exp,
  ln: penrose.ln,
  tanh: penrose.tanh,
  sigmoid: (x) => penrose.inverse(penrose.add(1, penrose.exp(penrose.neg(x)))),
  relu: (x) => penrose.max(x, 0),
  sin: penrose.sin,
  cos: penrose.cos,
  sqrt: penrose.sqrt,
};

/** Penrose: expression objects, differentiated symbolically, compiled to one WebAssembly function. */
export function build(graph) {
  const variables = new Map();
  const output = expression(graph, {
    input: (_place, node) => {
      variables.set(node, variable(graph.initial[node]));
      return variables.get(node);
    },
    constant: (value) => value,
    operation: (op, x, y, node) => {
      const exponent = graph.b[node];
      const isSquare =
        NAMES[op] === "pow" && graph.op[exponent] === CONSTANT && graph.initial[exponent] === 2;
      return isSquare ? penrose.squared(x) : functions[NAMES[op]](x, y);
    },
  });
  const compiled = genCodeSync(primaryGraph(output));
  const read = (leaf) => leaf.val;
  let result = compiled(read);
  return {
    set(node, value) {
      variables.get(node).val = value;
    },
    gradient() {
      result = compiled(read);
    },
    value: (node) => (node === graph.output ? result.primary : undefined),
    gradientOf: (node) => (variables.has(node) ? (result.gradient.get(variables.get(node)) ?? 0) : undefined),
  };
}
