import type { Operation, WideRule } from "../operation";
import { carry } from "../tape/carry";
import { type Grid, gridOf } from "./broadcast";
import type { EntryLoops } from "./entry-loops";
import type { Kernel } from "./kernel";
import { newOperand, type Operand, sizeOf } from "./operand";

const ABSENT = newOperand([]);

/** An operation on numbers, entry by entry; inputs that are too small are repeated as NumPy does. */
export function elementwiseKernel(
  record: Operation,
  inputs: readonly Operand[],
  output: Operand,
  loops?: EntryLoops,
): Kernel {
  const size = sizeOf(output.shape);
  const grid = gridOf(
    output.shape,
    inputs.map(({ shape }) => shape),
  );
  const { tangent } = output;
  /** Local derivatives, port after port. */
  const locals = new Float64Array(inputs.length * size);
  const { forward, slopes, pull } =
    record.wide === undefined
      ? narrow(record, grid, inputs, output)
      : wide(record.wide, grid, inputs, output, locals);

  return {
    forward,
    pull,
    // One after the other, and a number that is repeated as the other input of all: what the loops are made for.
    ...(loops !== undefined && grid.rows === 1 ? looped(loops, grid, inputs, output) : {}),
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

function looped(
  { forward, backward }: EntryLoops,
  { columnSteps }: Grid,
  inputs: readonly Operand[],
  { value, gradient }: Operand,
): Pick<Kernel, "forward" | "pull"> {
  const [{ value: a }, { value: b }] = [inputs[0] ?? ABSENT, inputs[1] ?? ABSENT];
  const masks = columnSteps.map((step) => (step === 0 ? 0 : -1));
  const [maskA = 0, maskB = 0] = masks;
  return {
    forward: () => forward(a, b, value, maskA, maskB),
    pull(into) {
      for (let port = 0; port < into.length; port++) {
        const sent = into[port];
        if (sent !== undefined) backward[port]?.(a, b, value, maskA, maskB, gradient, sent, masks[port] ?? 0);
      }
    },
  };
}

/** What the two kinds of rule differ in; `slopes` writes the local derivatives of all ports at all places. */
type Entries = Pick<Kernel, "forward" | "pull"> & { readonly slopes: (locals: Float64Array) => void };

function narrow(record: Operation, grid: Grid, inputs: readonly Operand[], output: Operand): Entries {
  const { rows, columns, rowSteps, columnSteps } = grid;
  const [{ value: a }, { value: b }] = [inputs[0] ?? ABSENT, inputs[1] ?? ABSENT];
  const [rowA = 0, rowB = 0] = rowSteps;
  const [columnA = 0, columnB = 0] = columnSteps;
  const { value, gradient } = output;
  const pullThrough = (port: number, sent: Float64Array) => {
    const partial = record.partials[port];
    const [rowStep, columnStep] = [rowSteps[port] ?? 0, columnSteps[port] ?? 0];
    if (partial === undefined) return;
    let place = 0;
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++, place++) {
        const y = value[place] ?? 0;
        const x = a[row * rowA + column * columnA] ?? 0;
        // A value that is not a number has no slope either.
        const local = Number.isNaN(y) ? y : partial(x, b[row * rowB + column * columnB] ?? 0, y);
        const input = row * rowStep + column * columnStep;
        sent[input] = (sent[input] ?? 0) + carry(gradient[place] ?? 0, local);
      }
    }
  };
  return {
    pull(into) {
      for (let port = 0; port < into.length; port++) {
        const sent = into[port];
        if (sent !== undefined) pullThrough(port, sent);
      }
    },
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
            locals[at] = Number.isNaN(y) ? y : partial(x, b[row * rowB + column * columnB] ?? 0, y);
          }
        }
      }
    },
  };
}

function wide(
  rule: WideRule,
  grid: Grid,
  inputs: readonly Operand[],
  output: Operand,
  locals: Float64Array,
): Entries {
  const { value, gradient } = output;
  const size = value.length;
  const entries = inputs.map(() => 0);
  const gather = (row: number, column: number) => {
    for (let port = 0; port < entries.length; port++)
      entries[port] = inputs[port]?.value[placeIn(grid, port, row, column)] ?? 0;
  };
  const slopes = (into: Float64Array) => {
    let place = 0;
    for (let row = 0; row < grid.rows; row++) {
      for (let column = 0; column < grid.columns; column++, place++) {
        gather(row, column);
        wideSlopes(rule, entries, value[place] ?? 0, into, place, size);
      }
    }
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
    pull(into) {
      slopes(locals);
      for (let port = 0; port < into.length; port++) {
        const sent = into[port];
        if (sent !== undefined) sendBack(grid, port, locals, gradient, sent);
      }
    },
    slopes,
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
