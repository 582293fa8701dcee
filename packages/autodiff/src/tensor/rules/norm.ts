import type { TensorRule } from "../../operation";
import { carry } from "../../tape/carry";
import { sumOf } from "../cells";
import { newOperand } from "../operand";
import { tensorKernel } from "../tensor-kernel";

/** Below this a sum of squares has lost digits to underflow. */
const SMALLEST_SQUARE = 1e-280;

/** √(x₁² + x₂² + …), divided by the largest entry first where the squares would overflow or vanish. */
function euclidean(numbers: Float64Array): number {
  let squares = 0;
  for (const x of numbers) squares += x * x;
  if (Number.isNaN(squares) || (squares > SMALLEST_SQUARE && squares < Number.POSITIVE_INFINITY))
    return Math.sqrt(squares);
  const largest = numbers.reduce((most, x) => Math.max(most, Math.abs(x)), 0);
  if (largest === 0 || largest === Number.POSITIVE_INFINITY) return largest;
  let scaled = 0;
  for (const x of numbers) scaled += (x / largest) * (x / largest);
  return largest * Math.sqrt(scaled);
}

/** The length of a vector; of a matrix that of all its entries (Frobenius). The slope at 0 is 0, as in PyTorch. */
export const normRule: TensorRule = {
  shape: () => ({ ok: true, shape: [] }),
  kernel(inputs, output) {
    const { value: numbers, tangent } = inputs[0] ?? newOperand([]);
    const slope = (place: number) => {
      const length = output.value[0] ?? 0;
      return length === 0 ? 0 : (numbers[place] ?? 0) / length;
    };
    return tensorKernel(
      {
        forward() {
          output.value[0] = euclidean(numbers);
        },
        pull(_port, upstream, into) {
          for (let place = 0; place < into.length; place++)
            into[place] = carry(upstream[0] ?? 0, slope(place));
        },
        push() {
          let sum = 0;
          for (let place = 0; place < tangent.length; place++)
            sum += carry(tangent[place] ?? 0, slope(place));
          output.tangent[0] = sum;
        },
      },
      inputs,
      output,
    );
  },
  pullback: (_port, upstream, [x = ""], value) => `${upstream} \\, \\frac{${x}}{${value}}`,
  cells(write, [x]) {
    const squares = (x?.ids ?? []).map((entry) => write.apply("mul", entry, entry));
    return [write.apply("sqrt", sumOf(write, squares))];
  },
  kink: ([x]) => (x?.value.every((entry) => entry === 0) === true ? KINK : undefined),
};

const KINK = "All entries are 0: the length has a corner there, and the slope 0 is used.";
