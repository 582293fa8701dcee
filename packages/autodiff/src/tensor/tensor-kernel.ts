import type { Kernel } from "./kernel";
import { hasNaN, type Operand } from "./operand";

/** The passes over one node of an operation on whole vectors and matrices, port by port. */
export type TensorPasses = {
  readonly forward: () => void;
  /** Adds to `into`, which is all zero, what the gradient `upstream` of the output sends back through a port. */
  readonly pull: (port: number, upstream: Float64Array, into: Float64Array) => void;
  /** Adds to the tangent of the output what the tangent at a port gives. */
  readonly push: (port: number) => void;
};

/**
 * The kernel of an operation on whole vectors and matrices. Where an entry of the output is not a number, its slope is
 * none either: NaN goes back and on from there.
 */
export function tensorKernel(passes: TensorPasses, inputs: readonly Operand[], output: Operand): Kernel {
  const { value, gradient, tangent } = output;
  const kernel: Kernel = {
    forward: passes.forward,
    pull(into) {
      const upstream = hasNaN(value)
        ? gradient.map((sent, place) => (Number.isNaN(value[place]) ? Number.NaN : sent))
        : gradient;
      for (const [port, sent] of into.entries()) {
        if (sent !== undefined) passes.pull(port, upstream, sent);
      }
    },
    push(ports) {
      tangent.fill(0);
      for (const port of inputs.keys()) if (ports[port] !== false) passes.push(port);
      for (const [place, y] of value.entries()) if (Number.isNaN(y)) tangent[place] = Number.NaN;
    },
  };
  if (output.shape.length > 0) return kernel;
  return {
    ...kernel,
    partial: (port, into) =>
      passes.pull(port, Float64Array.of(Number.isNaN(value[0]) ? Number.NaN : 1), into.fill(0)),
  };
}
