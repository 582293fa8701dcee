import type { Operation } from "../operation";
import type { WideNode } from "../tape/tape-type";
import { aggregateKernel } from "./aggregate";
import { elementwiseKernel } from "./elementwise";
import type { EntryLoops } from "./entry-loops";
import type { Kernel } from "./kernel";
import { type Operand, sizeOf } from "./operand";

/** A wide node that can also say what went through each port. */
export type LocalNode = WideNode & {
  /** What the last backward pass sent through a port, in the shape of that input. */
  contribution(port: number): Float64Array;
  /**
   * The local derivatives at a port where each entry of the output depends on one entry of the input: in the shape of
   * the output, or, where the output is a number, of the input. Undefined for what is no such thing (a product of
   * matrices).
   */
  partial(port: number): Float64Array | undefined;
  /** A sentence if the numbers of the last run stand at a corner or at a vertical slope. */
  kink(): string | undefined;
};

type Options = {
  /** Ports through which nothing is differentiated are false. */
  readonly derived: readonly boolean[];
  /** The operation in loops that are faster, and do not look at each number. */
  readonly loops?: EntryLoops | undefined;
};

/**
 * One node over the numbers of its inputs: a wide operation on numbers, any operation on vectors and matrices entry
 * by entry, or an aggregate over all entries of one. `output` must have the shape `inferShape` gave for the shapes of
 * the inputs.
 */
export function wideNode(
  record: Operation,
  inputs: readonly Operand[],
  output: Operand,
  { derived, loops }: Options,
): LocalNode {
  const kernel = kernelOf(record, inputs, output, loops);
  const sent = inputs.map(({ shape }) => new Float64Array(sizeOf(shape)));
  const into = sent.map((contribution, port) => (derived[port] === false ? undefined : contribution));
  return {
    forward: kernel.forward,
    backward() {
      for (const contribution of sent) contribution.fill(0);
      kernel.pull(into);
      for (let port = 0; port < into.length; port++) addTo(inputs[port]?.gradient, into[port]);
    },
    tangent: () => kernel.push(derived),
    contribution: (port) => sent[port] ?? new Float64Array(),
    partial(port) {
      const input = inputs[port];
      if (input === undefined || kernel.partial === undefined) return undefined;
      const local = new Float64Array(sizeOf(output.shape.length === 0 ? input.shape : output.shape));
      kernel.partial(port, local);
      return local;
    },
    kink: () => record.tensor?.kink?.(inputs) ?? kernel.kink?.(),
  };
}

function kernelOf(
  record: Operation,
  inputs: readonly Operand[],
  output: Operand,
  loops: EntryLoops | undefined,
): Kernel {
  if (record.tensor !== undefined) return record.tensor.kernel(inputs, output);
  const [first] = inputs;
  const isAggregate = record.variadic === true && inputs.length === 1 && first !== undefined;
  return isAggregate && record.wide !== undefined && first.shape.length > 0
    ? aggregateKernel(record, record.wide, first, output)
    : elementwiseKernel(record, inputs, output, loops);
}

function addTo(gradient: Float64Array | undefined, contribution: Float64Array | undefined): void {
  if (gradient === undefined || contribution === undefined) return;
  for (let place = 0; place < contribution.length; place++)
    gradient[place] = (gradient[place] ?? 0) + (contribution[place] ?? 0);
}
