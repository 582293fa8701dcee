import { torch } from "js-pytorch";
import { NAMES } from "../graphs/rules";
import { expression, LeafNumbers } from "../measure/leaf-numbers";

/**
 * js-pytorch, every node a tensor of one number. It has no sin, cos, tanh or sigmoid, its ReLU leaks and the gradient
 * of its power is right for the exponent 2 alone, so the random graphs are out of its reach and the rest is composed.
 */
export function build(graph) {
  const numbers = new LeafNumbers(graph);
  const sigmoid = (x) => torch.div(torch.tensor([1]), torch.add(torch.exp(torch.neg(x)), 1));
  const functions = {
    add: (x, y) => torch.add(x, y),
    sub: (x, y) => torch.add(x, torch.neg(y)),
    mul: (x, y) => torch.mul(x, y),
    div: (x, y) => torch.div(x, y),
    neg: (x) => torch.neg(x),
    exp: (x) => torch.exp(x),
    ln: (x) => torch.log(x),
    tanh: (x) => torch.add(torch.mul(sigmoid(torch.mul(x, 2)), 2), -1),
    sigmoid,
    sqrt: (x) => torch.sqrt(x),
  };
  let inputs = [];
  let output = torch.tensor([0]);
  const forward = () => {
    inputs = numbers.list.map((value) => torch.tensor([value], true));
    output = expression(graph, {
      input: (place) => inputs[place],
      constant: (value) => torch.tensor([value]),
      operation: (op, x, y) => functions[NAMES[op]](x, y),
    });
  };
  const only = (tensor) => tensor?._data?.[0];
  return {
    set: (node, value) => numbers.set(node, value),
    forward,
    gradient() {
      forward();
      output.backward();
    },
    value: (node) => (node === graph.output ? only(output) : undefined),
    gradientOf: (node) => only(inputs[numbers.placeOf(node) ?? -1]?._grad),
  };
}
