import type { Operation } from "../index";

/** The value of an operation, by its narrow or its wide rule. */
export function forwardOf({ forward, wide }: Operation, inputs: readonly number[]): number {
  const [a = Number.NaN, b = Number.NaN] = inputs;
  return wide === undefined ? forward(a, b) : wide.forward(inputs);
}

/** Its local derivative at a port. */
export function partialOf(record: Operation, inputs: readonly number[], port: number): number {
  const [a = Number.NaN, b = Number.NaN] = inputs;
  const value = forwardOf(record, inputs);
  const narrow = () => record.partials[port]?.(a, b, value) ?? Number.NaN;
  return record.wide === undefined ? narrow() : record.wide.partial(inputs, port, value);
}
