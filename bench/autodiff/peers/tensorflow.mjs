import * as tf from "@tensorflow/tfjs";
import { NAMES } from "../graphs/rules";
import { expression, LeafNumbers } from "../measure/leaf-numbers";

/** TensorFlow.js on its JavaScript back end: every node a scalar tensor of float32, recorded at every run. */
export async function build(graph) {
  await tf.setBackend("cpu");
  const numbers = new LeafNumbers(graph);
  const functions = {
    add: tf.add,
    sub: tf.sub,
    mul: tf.mul,
    div: tf.div,
    pow: tf.pow,
    neg: tf.neg,
    exp: tf.exp,
    ln: tf.log,
    tanh: tf.tanh,
    sigmoid: tf.sigmoid,
    relu: tf.relu,
    sin: tf.sin,
    cos: tf.cos,
    sqrt: tf.sqrt,
  };
  const evaluate = (...inputs) =>
    expression(graph, {
      input: (place) => inputs[place],
      constant: (value) => tf.scalar(value),
      operation: (op, x, y, node) =>
        graph.b[node] < 0 ? functions[NAMES[op]](x) : functions[NAMES[op]](x, y),
    });
  const both = tf.valueAndGrads(evaluate);
  const tensors = () => numbers.list.map((value) => tf.scalar(value));
  let value = Number.NaN;
  let gradients = [];
  return {
    set: (node, number) => numbers.set(node, number),
    forward() {
      value = tf.tidy(() => evaluate(...tensors()).dataSync()[0]);
    },
    gradient() {
      tf.tidy(() => {
        const result = both(tensors());
        value = result.value.dataSync()[0];
        gradients = result.grads.map((gradient) => gradient.dataSync()[0]);
      });
    },
    value: (node) => (node === graph.output ? value : undefined),
    gradientOf: (node) => gradients[numbers.placeOf(node) ?? -1],
  };
}
