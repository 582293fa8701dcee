import { defaultDevice, init, jit, numpy as np, valueAndGrad } from "@jax-js/jax";

/** jax-js, compiled for its WebAssembly back end, float32. */
export async function build({ x, y, sizes }) {
  await init("wasm");
  defaultDevice("wasm");
  const inputs = np.array(x);
  const wanted = np.array(y.map((number) => [number]));
  const shapes = sizes.slice(1).flatMap((to, layer) => [[sizes[layer], to], [to]]);
  const compiled = jit(
    valueAndGrad((parameters, points, classes) => {
      let layer = points;
      for (let at = 0; at < parameters.length; at += 2) {
        layer = np.matmul(layer, parameters[at]).add(parameters[at + 1]);
        if (at + 2 < parameters.length) layer = np.tanh(layer);
      }
      const error = layer.sub(classes);
      return np.mean(error.ref.mul(error));
    }),
  );
  let gradients = [];
  return {
    step(parameters) {
      const arrays = parameters.map((list, index) =>
        np.array(Float32Array.from(list)).reshape(shapes[index]),
      );
      const [loss, slopes] = compiled(arrays, inputs.ref, wanted.ref);
      gradients = slopes.map((slope) => slope.dataSync());
      return loss.js();
    },
    gradients: () => gradients,
  };
}
