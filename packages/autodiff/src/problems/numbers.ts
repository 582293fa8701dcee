import type { LiveGraph } from "../live-graph";
import { formatNumber } from "../numbers";
import { nameOf } from "../render/label";
import { valueAt } from "../tape/locals";
import { LEAF } from "../tape/tape-type";
import { gridOf } from "../tensor/broadcast";
import { isTensor, type Shape, type Value } from "../tensor/tensor";
import type { GraphProblem } from "./problem";

/** More numbers than this are not looked at together for a corner. */
const MOST_INPUTS = 1000;

/**
 * What is remarkable about a node's numbers: a value that is not finite where it arose, or a kink through which a
 * gradient passes. The values must be on the tape.
 */
export function numberProblem(live: LiveGraph, index: number): GraphProblem | undefined {
  const { wiring, layout } = live;
  if (!layout.isLive(index)) return undefined;
  const position = layout.position(index);
  const { tape, wides } = layout.store;
  const operand = wides.operands.get(position);
  const isFine = operand?.value.every(Number.isFinite) ?? Number.isFinite(tape.values[position]);
  if (isFine && (tape.kind[position] === LEAF || wiring.records[index]?.kink === undefined)) return undefined;
  const inputs = inputsOf(live, index);
  // Only where it arose: what a broken number breaks further on is not news.
  if (!inputs.every(hasOnlyFinite)) return undefined;
  return isFine ? kink(live, index, inputs) : notFinite(live, index, inputs);
}

function notFinite(live: LiveGraph, index: number, inputs: readonly Value[]): GraphProblem {
  const { wiring, layout, graph, engine } = live;
  const node = wiring.nodes[index]?.id ?? "";
  const value = valueAt(engine, layout.position(index));
  const [number, place] = firstBroken(value);
  const name = nameOf(graph, node);
  if (inputs.length === 0) {
    const message = `The value of ${name}${place && ` at ${place}`} is ${formatNumber(number)}. Give it another one.`;
    return { kind: "not-finite", node, message };
  }
  const state = Number.isNaN(number) ? "has no value here" : "is infinite here";
  const calculation = wiring.records[index]?.arithmetic(...inputs) ?? "";
  const message =
    place === ""
      ? `${name} ${state}. ${calculation} is ${formatNumber(number)}. Change what goes into it.`
      : `${name} ${state}, at ${place}: it is ${formatNumber(number)} there. Change what goes into it.`;
  return { kind: "not-finite", node, message };
}

function kink(live: LiveGraph, index: number, inputs: readonly Value[]): GraphProblem | undefined {
  const { wiring, layout, graph, facts } = live;
  const position = layout.position(index);
  // x against itself is no tie, and a corner only matters where a gradient passes.
  const sources = Array.from({ length: wiring.ports[index] ?? 0 }, (_, port) => wiring.source(index, port));
  const sameNode = sources.length > 1 && sources.every((from) => from === sources[0]);
  if (sameNode || layout.store.varies[position] === 0 || !facts.leads(index)) return undefined;
  const corner = cornerOf(live, index, inputs);
  const node = wiring.nodes[index]?.id ?? "";
  if (corner === undefined) return undefined;
  return { kind: "kink", node, message: `${nameOf(graph, node)}: ${corner}` };
}

function cornerOf(
  { wiring, layout }: LiveGraph,
  index: number,
  inputs: readonly Value[],
): string | undefined {
  const record = wiring.records[index];
  const [only] = inputs;
  if (record?.kink === undefined || inputs.length > MOST_INPUTS) return undefined;
  if (record.variadic === true && inputs.length === 1 && isTensor(only))
    return only.data.length > MOST_INPUTS ? undefined : record.kink(...only.data);
  if (!inputs.some(isTensor))
    return record.kink(...inputs.map((input) => (isTensor(input) ? Number.NaN : input)));
  const shape = layout.store.wides.operands.get(layout.position(index))?.shape ?? [];
  if (record.kind === "tensor") return undefined;
  const { rows, columns, rowSteps, columnSteps } = gridOf(
    shape,
    inputs.map((input) => (isTensor(input) ? input.shape : [])),
  );
  for (let place = 0; place < rows * columns; place++) {
    const [row, column] = [Math.floor(place / columns), place % columns];
    const entries = inputs.map((input, port) => {
      const at = row * (rowSteps[port] ?? 0) + column * (columnSteps[port] ?? 0);
      return isTensor(input) ? (input.data[at] ?? Number.NaN) : input;
    });
    const corner = record.kink(...entries);
    if (corner !== undefined) return `${corner.replace(/\.$/, "")} (at ${placeWords(shape, place)}).`;
  }
  return undefined;
}

function inputsOf({ wiring, layout, engine }: LiveGraph, index: number): Value[] {
  const inputs: Value[] = [];
  for (let port = 0; port < (wiring.ports[index] ?? 0); port++) {
    const from = wiring.source(index, port);
    if (from >= 0) inputs.push(valueAt(engine, layout.position(from)));
  }
  return inputs;
}

function hasOnlyFinite(value: Value): boolean {
  return isTensor(value) ? value.data.every(Number.isFinite) : Number.isFinite(value);
}

/** The first number that is not finite, and where it stands in a vector or matrix. */
function firstBroken(value: Value): readonly [number: number, place: string] {
  if (!isTensor(value)) return [value, ""];
  const place = value.data.findIndex((entry) => !Number.isFinite(entry));
  return [value.data[place] ?? Number.NaN, placeWords(value.shape, place)];
}

/** "entry 2", "row 1, column 3": counted as people do, from 1. */
function placeWords(shape: Shape, place: number): string {
  const columns = shape[1];
  if (columns === undefined) return `entry ${place + 1}`;
  return `row ${Math.floor(place / columns) + 1}, column ${(place % columns) + 1}`;
}
