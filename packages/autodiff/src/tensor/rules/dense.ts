import type { TensorRule } from "../../operation";
import type { Operand } from "../operand";
import { shapeWords } from "../shape-words";
import { tensorKernel } from "../tensor-kernel";
import { matrixShape, matrixSizes, productCells, productCost, productPasses } from "./product";

/** x @ W + b: the bias is repeated for every row of x. */
export const denseRule: TensorRule = {
  shape([x = [], weights = [], bias = []]) {
    if (weights.length !== 2)
      return {
        ok: false,
        message: `The weights are ${shapeWords(weights)}: a dense layer needs a matrix, with a row for each input and a column for each output.`,
      };
    const product = matrixShape([x, weights]);
    if (!product.ok) return product;
    const outputs = weights[1] ?? 1;
    if (bias.length === 1 && bias[0] === outputs) return product;
    const shapes = `The weights are ${shapeWords(weights)} and the bias is ${shapeWords(bias)}`;
    return { ok: false, message: `${shapes}: the bias must be a vector of ${outputs}, one number a column.` };
  },
  kernel(inputs, output) {
    const product = productPasses(matrixSizes(inputs.map(({ shape }) => shape)), inputs, output);
    const width = output.shape.at(-1) ?? 1;
    const addBias = (bias: Operand | undefined, from: "value" | "tangent") => {
      if (bias === undefined) return;
      const [to, numbers] = [output[from], bias[from]];
      for (let row = 0; row < to.length; row += width)
        for (let column = 0; column < width; column++)
          to[row + column] = (to[row + column] ?? 0) + (numbers[column] ?? 0);
    };
    return tensorKernel(
      {
        forward() {
          product.forward();
          addBias(inputs[2], "value");
        },
        pull(port, upstream, into) {
          if (port < 2) return product.pull(port, upstream, into);
          for (let row = 0; row < upstream.length; row += width)
            for (let column = 0; column < width; column++)
              into[column] = (into[column] ?? 0) + (upstream[row + column] ?? 0);
        },
        push(port) {
          if (port < 2) product.push(port);
          else addBias(inputs[2], "tangent");
        },
      },
      inputs,
      output,
    );
  },
  pullback(port, upstream, [x = "", weights = ""]) {
    if (port === 2) return `\\mathbf{1}^{\\top} \\, ${upstream}`;
    return port === 0 ? `${upstream} \\, ${weights}^{\\top}` : `${x}^{\\top} \\, ${upstream}`;
  },
  // A sum of as many products as there are inputs, and one for the bias.
  cost: (shapes) => 2 * productCost(matrixSizes(shapes)),
  cells(write, [x, weights, bias]) {
    if (x === undefined || weights === undefined || bias === undefined) return [];
    const products = productCells(matrixSizes([x.shape, weights.shape]), write, x, weights);
    return products.map((entry, place) => write.apply("add", entry, bias.ids[place % bias.ids.length] ?? ""));
  },
};
