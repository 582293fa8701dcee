import type { TensorRule } from "../../operation";
import { capital, inputWords, shapeWords } from "../shape-words";
import { tensorKernel } from "../tensor-kernel";

/** Numbers become a vector, vectors of one length the rows of a matrix. */
export const stackRule: TensorRule = {
  shape(shapes) {
    const [first = []] = shapes;
    if (first.length === 2)
      return { ok: false, message: "Matrices cannot be stacked: there are only vectors and matrices here." };
    const odd = shapes.findIndex((shape) => shape.length !== first.length || shape[0] !== first[0]);
    if (odd < 0) return { ok: true, shape: [shapes.length, ...first] };
    return {
      ok: false,
      message: `${capital(inputWords(0))} is ${shapeWords(first)} and ${inputWords(odd)} is ${shapeWords(shapes[odd] ?? [])}: all that is stacked must have the same shape.`,
    };
  },
  kernel(inputs, output) {
    const width = output.shape[1] ?? 1;
    return tensorKernel(
      {
        forward() {
          for (const [port, input] of inputs.entries()) output.value.set(input.value, port * width);
        },
        pull: (port, upstream, into) => into.set(upstream.subarray(port * width, (port + 1) * width)),
        push: (port) => output.tangent.set(inputs[port]?.tangent ?? [], port * width),
      },
      inputs,
      output,
    );
  },
  pullback: (port, upstream) => `${upstream}_{${port}}`,
  cost: () => 0,
  cells: (_write, inputs) => inputs.flatMap(({ ids }) => ids),
};
