import {
  add,
  compile,
  Dual,
  div,
  fn,
  gt,
  mul,
  neg,
  opaque,
  Real,
  select,
  sqrt,
  struct,
  sub,
  Vec,
  vjp,
} from "rose";
import { NAMES } from "../graphs/rules";
import { expression, LeafNumbers } from "../measure/leaf-numbers";

/** A function rose does not have, with the derivative it has to be told: the tangent of the result. */
function told(value, tangent) {
  const function_ = opaque([Real], Real, value);
  function_.jvp = fn([Dual], Dual, ({ re: x, du }) => {
    const z = function_(x);
    return { re: z, du: tangent(du, x, z) };
  });
  return function_;
}

const exp = told(Math.exp, (du, _x, z) => mul(du, z));
const ln = told(Math.log, (du, x) => div(du, x));
const tanh = told(Math.tanh, (du, _x, z) => mul(du, sub(1, mul(z, z))));
const sineSlope = opaque([Real], Real, Math.cos);
const cosineSlope = opaque([Real], Real, (x) => -Math.sin(x));
const pow = opaque([Real, Real], Real, Math.pow);
pow.jvp = fn([Dual, Dual], Dual, ({ re: x, du: dx }, { re: y, du: dy }) => {
  const z = pow(x, y);
  // The tangent has to stand on the left: rose takes the kind of a product from there.
  return { re: z, du: mul(add(mul(dx, div(y, x)), mul(dy, ln(x))), z) };
});

const functions = {
  add,
  sub,
  mul,
  div,
  pow,
  neg,
  exp,
  ln,
  tanh,
  sigmoid: (x) => div(1, add(1, exp(neg(x)))),
  relu: (x) => select(gt(x, 0), Real, x, 0),
  sin: told(Math.sin, (du, x) => mul(du, sineSlope(x))),
  cos: told(Math.cos, (du, x) => mul(du, cosineSlope(x))),
  sqrt,
};

/** rose: a small differentiable language compiled to WebAssembly. */
export async function build(graph) {
  const numbers = new LeafNumbers(graph);
  const Inputs = Vec(numbers.list.length, Real);
  const f = fn([Inputs], Real, (inputs) =>
    expression(graph, {
      input: (place) => inputs[place],
      constant: (value) => value,
      operation: (op, x, y, node) =>
        graph.b[node] < 0 ? functions[NAMES[op]](x) : functions[NAMES[op]](x, y),
    }),
  );
  const Both = struct({ value: Real, gradient: Inputs });
  const compiled = await compile(
    fn([Inputs], Both, (inputs) => {
      const { ret, grad } = vjp(f)(inputs);
      return { value: ret, gradient: grad(1) };
    }),
  );
  let result = compiled(numbers.list);
  return {
    set: (node, value) => numbers.set(node, value),
    gradient() {
      result = compiled(numbers.list);
    },
    value: (node) => (node === graph.output ? result.value : undefined),
    gradientOf: (node) => result.gradient[numbers.placeOf(node) ?? -1],
  };
}
