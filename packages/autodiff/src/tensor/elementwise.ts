import type { Operation, WideRule } from "../operation";
import { carry } from "../tape/carry";
import { type Grid, gridOf } from "./broadcast";
import type { Kernel } from "./kernel";
import { newOperand, type Operand, sizeOf } from "./operand";

const ABSENT = newOperand([]);

/** An operation on numbers, entry by entry; inputs that are too small are repeated as NumPy does. */
export function elementwiseKernel(record: Operation, inputs: readonly Operand[], output: Operand): Kernel {
  const size = sizeOf(output.shape);
  const grid = gridOf(
    output.shape,
    inputs.map(({ shape }) => shape),
  );
  const { gradient, tangent } = output;
  /** Local derivatives, port after port. */
  const locals = new Float64Array(inputs.length * size);
  const { forward, slopes } =
    record.wide === undefined
      ? narrow(record, grid, inputs, output)
      : wide(record.wide, grid, inputs, output);

  return {
    forward,
    pull(into) {
      slopes(locals);
      for (let port = 0; port < into.length; port++) {
        const sent = into[port];
        if (sent !== undefined) sendBack(grid, port, locals, gradient, sent);
      }
    },
    push(ports) {
      slopes(locals);
      tangent.fill(0);
      for (const [port, input] of inputs.entries()) {
        if (ports[port] !== false) moveOn(grid, port, locals, input.tangent, tangent);
      }
    },
    partial(port, into) {
      slopes(locals);
      into.set(locals.subarray(port * size, (port + 1) * size));
    },
    kink: () => firstKink(record, grid, inputs),
  };
}

/** What the two kinds of rule differ in: values, and the local derivatives of all ports at all places. */
type Entries = { readonly forward: () => void; readonly slopes: (locals: Float64Array) => void };

function narrow(record: Operation, grid: Grid, inputs: readonly Operand[], output: Operand): Entries {
  const { rows, columns, rowSteps, columnSteps } = grid;
  const [{ value: a }, { value: b }] = [inputs[0] ?? ABSENT, inputs[1] ?? ABSENT];
  const [rowA = 0, rowB = 0] = rowSteps;
  const [columnA = 0, columnB = 0] = columnSteps;
  const { value } = output;
  return {
    forward() {
      const { forward } = record;
      let place = 0;
      for (let row = 0; row < rows; row++) {
        for (let column = 0; column < columns; column++, place++)
          value[place] = forward(
            a[row * rowA + column * columnA] ?? 0,
            b[row * rowB + column * columnB] ?? 0,
          );
      }
    },
    slopes(locals) {
      let at = 0;
      for (const partial of record.partials) {
        let place = 0;
        for (let row = 0; row < rows; row++) {
          for (let column = 0; column < columns; column++, place++, at++) {
            const y = value[place] ?? 0;
            const x = a[row * rowA + column * columnA] ?? 0;
            // A value that is not a number has no slope either.
            locals[at] = Number.isNaN(y) ? y : partial(x, b[row * rowB + column * columnB] ?? 0, y);
          }
        }
      }
    },
  };
}

function wide(rule: WideRule, grid: Grid, inputs: readonly Operand[], output: Operand): Entries {
  const { value } = output;
  const size = value.length;
  const entries = inputs.map(() => 0);
  const gather = (row: number, column: number) => {
    for (let port = 0; port < entries.length; port++)
      entries[port] = inputs[port]?.value[placeIn(grid, port, row, column)] ?? 0;
  };
  return {
    forward() {
      let place = 0;
      for (let row = 0; row < grid.rows; row++) {
        for (let column = 0; column < grid.columns; column++, place++) {
          gather(row, column);
          value[place] = rule.forward(entries);
        }
      }
    },
    slopes(locals) {
      let place = 0;
      for (let row = 0; row < grid.rows; row++) {
        for (let column = 0; column < grid.columns; column++, place++) {
          gather(row, column);
          wideSlopes(rule, entries, value[place] ?? 0, locals, place, size);
        }
      }
    },
  };
}

/** Writes the local derivatives of a wide rule to `locals`, from `first` on at distances of `step`. */
export function wideSlopes(
  rule: WideRule,
  entries: readonly number[],
  value: number,
  locals: Float64Array,
  first: number,
  step: number,
): void {
  const all = rule.partials?.(entries, value);
  for (let port = 0; port < entries.length; port++) {
    const local = all === undefined ? rule.partial(entries, port, value) : (all[port] ?? 0);
    locals[first + port * step] = Number.isNaN(value) ? value : local;
  }
}

function placeIn(grid: Grid, port: number, row: number, column: number): number {
  return row * (grid.rowSteps[port] ?? 0) + column * (grid.columnSteps[port] ?? 0);
}

function firstKink(record: Operation, grid: Grid, inputs: readonly Operand[]): string | undefined {
  if (record.kink === undefined) return undefined;
  for (let row = 0; row < grid.rows; row++) {
    for (let column = 0; column < grid.columns; column++) {
      const found = record.kink(
        ...inputs.map(({ value }, port) => value[placeIn(grid, port, row, column)] ?? 0),
      );
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

/** Adds upstream · local to the entry it came from; repeated entries collect several. */
function sendBack(
  { rows, columns, rowSteps, columnSteps }: Grid,
  port: number,
  locals: Float64Array,
  upstream: Float64Array,
  sent: Float64Array,
): void {
  const [rowStep, columnStep] = [rowSteps[port] ?? 0, columnSteps[port] ?? 0];
  let place = 0;
  let at = port * upstream.length;
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++, place++, at++) {
      const input = row * rowStep + column * columnStep;
      sent[input] = (sent[input] ?? 0) + carry(upstream[place] ?? 0, locals[at] ?? 0);
    }
  }
}

/** Adds local · tangent of a port to the output's tangent. */
function moveOn(
  { rows, columns, rowSteps, columnSteps }: Grid,
  port: number,
  locals: Float64Array,
  moves: Float64Array,
  tangent: Float64Array,
): void {
  const [rowStep, columnStep] = [rowSteps[port] ?? 0, columnSteps[port] ?? 0];
  let place = 0;
  let at = port * tangent.length;
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++, place++, at++) {
      const move = moves[row * rowStep + column * columnStep] ?? 0;
      tangent[place] = (tangent[place] ?? 0) + carry(move, locals[at] ?? 0);
    }
  }
}
