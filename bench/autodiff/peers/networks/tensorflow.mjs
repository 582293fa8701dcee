import * as tf from "@tensorflow/tfjs";

/** TensorFlow.js on its JavaScript back end, float32. */
export async function build({ x, y, sizes, points }) {
  await tf.setBackend("cpu");
  const inputs = tf.tensor2d(x);
  const wanted = tf.tensor2d(y, [points, 1]);
  const shapes = sizes.slice(1).flatMap((to, layer) => [[sizes[layer], to], [to]]);
  const both = tf.valueAndGrads((...parameters) => {
    let layer = inputs;
    for (let at = 0; at < parameters.length; at += 2) {
      layer = tf.add(tf.matMul(layer, parameters[at]), parameters[at + 1]);
      if (at + 2 < parameters.length) layer = tf.tanh(layer);
    }
    return tf.mean(tf.square(tf.sub(layer, wanted)));
  });
  let gradients = [];
  return {
    step: (parameters) =>
      tf.tidy(() => {
        const result = both(
          parameters.map((list, index) => tf.tensor(Float32Array.from(list), shapes[index])),
        );
        gradients = result.grads.map((gradient) => gradient.dataSync());
        return result.value.dataSync()[0];
      }),
    gradients: () => gradients,
  };
}
