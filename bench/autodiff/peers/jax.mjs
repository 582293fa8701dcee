import { defaultDevice, init, jit, nn, numpy as np, valueAndGrad } from "@jax-js/jax";
import { NAMES } from "../graphs/rules";
import { expression, LeafNumbers } from "../measure/leaf-numbers";

/** jax-js, compiled: `jit(valueAndGrad(f))` on its WebAssembly back end, float32. */
export async function build(graph) {
  await init("wasm");
  defaultDevice("wasm");
  const numbers = new LeafNumbers(graph);
  const uses = new Int32Array(graph.count);
  for (const list of [graph.a, graph.b]) for (const node of list) if (node >= 0) uses[node]++;
  const functions = {
    add: (x, y) => x.add(y),
    sub: (x, y) => x.sub(y),
    mul: (x, y) => x.mul(y),
    div: (x, y) => x.div(y),
    pow: (x, y) => np.power(x, y),
    neg: (x) => x.neg(),
    exp: np.exp,
    ln: np.log,
    tanh: np.tanh,
    sigmoid: nn.sigmoid,
    relu: nn.relu,
    sin: np.sin,
    cos: np.cos,
    sqrt: np.sqrt,
  };
  const compiled = jit(
    valueAndGrad((inputs) => {
      const left = Int32Array.from(uses);
      // Arrays are consumed by what uses them; every use but the last needs a reference of its own.
      const use = (array, node) => (--left[node] > 0 ? array.ref : array);
      return expression(graph, {
        input: (place) => inputs[place],
        constant: (value) => np.array(value),
        operation: (op, x, y, node) => {
          const first = use(x, graph.a[node]);
          return graph.b[node] < 0
            ? functions[NAMES[op]](first)
            : functions[NAMES[op]](first, use(y, graph.b[node]));
        },
      });
    }),
  );
  let value = Number.NaN;
  let gradients = [];
  return {
    set: (node, number) => numbers.set(node, number),
    gradient() {
      const [result, slopes] = compiled(numbers.list.map((number) => np.array(number)));
      value = result.js();
      gradients = slopes.map((slope) => slope.js());
    },
    value: (node) => (node === graph.output ? value : undefined),
    gradientOf: (node) => gradients[numbers.placeOf(node) ?? -1],
  };
}
