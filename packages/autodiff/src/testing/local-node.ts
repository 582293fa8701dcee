import { inferShape, newOperand, type Operand, type Operation, sizeOf, type Value, wideNode } from "../index";

/** An operand that holds a value. */
export function operandOf(value: Value): Operand {
  const operand = newOperand(typeof value === "number" ? [] : value.shape);
  operand.value.set(typeof value === "number" ? [value] : value.data);
  return operand;
}

/** A vector or matrix from nested lists. */
export function tensor(entries: readonly number[] | readonly (readonly number[])[]): Value {
  const rows = entries.map((entry) => (typeof entry === "number" ? [entry] : entry));
  const isVector = typeof entries[0] === "number";
  return {
    shape: isVector ? [entries.length] : [entries.length, rows[0]?.length ?? 0],
    data: Float64Array.from(rows.flat()),
  };
}

/** One operation on these values, run forward; every port is derived unless it takes a fixed number. */
export function nodeOf(record: Operation, values: readonly Value[], underived: readonly number[] = []) {
  const inputs = values.map(operandOf);
  const constants = values.map((value) => (typeof value === "number" ? value : undefined));
  const inferred = inferShape(
    record,
    inputs.map(({ shape }) => shape),
    constants,
  );
  if (!inferred.ok) throw new Error(inferred.message);
  const output = newOperand(inferred.shape);
  const derived = inputs.map((_, port) => record.tensor?.fixed?.(port) !== true && !underived.includes(port));
  const node = wideNode(record, inputs, output, { derived });
  node.forward();
  return { inputs, output, node, derived };
}

/** Numbers that are no round ones, different for each `seed`. */
export function uneven(size: number, seed = 1): Float64Array {
  return Float64Array.from({ length: size }, (_, place) => Math.sin(12.9 * (place + 1) + 3.7 * seed) * 1.5);
}

/** How far the passes of an operation are from central differences, relative to 1 + what they should be. */
export function worstDifference(
  record: Operation,
  values: readonly Value[],
  underived: readonly number[] = [],
  step = 1e-6,
): number {
  const { inputs, output, node, derived } = nodeOf(record, values, underived);
  const upstream = uneven(sizeOf(output.shape));
  output.gradient.set(upstream);
  inputs.forEach(({ gradient, tangent }, port) => {
    gradient.fill(1);
    tangent.set(derived[port] === true ? uneven(tangent.length, port + 2) : []);
  });
  node.backward();
  node.tangent();
  let worst = 0;
  const compare = (found: number, wanted: number) => {
    worst = Math.max(worst, Math.abs(found - wanted) / (1 + Math.abs(wanted)));
  };
  const moved = (move: (input: Operand, port: number, sign: number) => void) => {
    const before = inputs.map(({ value }) => value.slice());
    const [low, high] = [-step, step].map((by) => {
      inputs.forEach((input, port) => {
        move(input, port, by);
      });
      node.forward();
      inputs.forEach((input, port) => {
        input.value.set(before[port] ?? []);
      });
      return output.value.slice();
    });
    return Array.from(low ?? [], (x, place) => ((high?.[place] ?? 0) - x) / (2 * step));
  };
  const along = moved(({ value, tangent }, _port, by) => {
    value.forEach((x, place) => {
      value[place] = x + by * (tangent[place] ?? 0);
    });
  });
  for (const [place, wanted] of along.entries()) compare(output.tangent[place] ?? Number.NaN, wanted);
  for (const [port, { gradient }] of inputs.entries()) {
    if (derived[port] !== true) continue;
    for (let place = 0; place < gradient.length; place++) {
      const change = moved(({ value }, other, by) => {
        if (other === port) value[place] = (value[place] ?? 0) + by;
      });
      const wanted = change.reduce((sum, slope, at) => sum + slope * (upstream[at] ?? 0), 0);
      // What was there before stays, and the contribution is what was added.
      compare((gradient[place] ?? Number.NaN) - 1, wanted);
      compare(node.contribution(port)[place] ?? Number.NaN, wanted);
    }
  }
  return worst;
}
