import type { TensorRule } from "../../operation";
import type { Shape } from "../tensor";
import { tensorKernel } from "../tensor-kernel";

type Placed = Pick<TensorRule, "shape" | "pullback"> & {
  /** Which place of the first input each of the `size` entries of the output is. */
  readonly places: (
    shape: Shape,
    constants: readonly (number | undefined)[],
    size: number,
  ) => ArrayLike<number>;
};

const isFixed = (port: number) => port > 0;

/** A rule whose output takes its entries from places of its first input; the other ports take fixed numbers. */
export function placedRule({ shape, pullback, places }: Placed): TensorRule {
  return {
    fixed: isFixed,
    shape,
    pullback,
    kernel(inputs, output) {
      const [input] = inputs;
      const constants = inputs.map((each, port) => (isFixed(port) ? each.value[0] : undefined));
      const from = places(input?.shape ?? [], constants, output.value.length);
      const copy = (numbers: Float64Array | undefined, to: Float64Array) => {
        for (let place = 0; place < to.length; place++) to[place] = numbers?.[from[place] ?? 0] ?? 0;
      };
      return tensorKernel(
        {
          forward: () => copy(input?.value, output.value),
          pull(_port, upstream, into) {
            for (let place = 0; place < from.length; place++) {
              const at = from[place] ?? 0;
              into[at] = (into[at] ?? 0) + (upstream[place] ?? 0);
            }
          },
          push: () => copy(input?.tangent, output.tangent),
        },
        inputs,
        output,
      );
    },
    cost: () => 0,
    cells(_write, [input], constants, size) {
      return Array.from(places(input?.shape ?? [], constants, size), (place) => input?.ids[place] ?? "");
    },
  };
}
