import { readFileSync, writeFileSync } from "node:fs";
import { type BenchGraph, inputSets } from "../graphs/graph";
import { kindsOf } from "../native/kinds";
import { schedule } from "../native/schedule";

/** Writes a graph where the measuring processes find it: blocks in the order in which `native/session.h` reads them. */
export function writeGraph(path: string, graph: BenchGraph): void {
  const kinds = kindsOf(graph);
  const { order, runs } = schedule(graph, kinds);
  const [first, second] = inputSets(graph);
  const head = Int32Array.of(graph.count, graph.output, graph.slider, graph.inputs.length, runs.length / 3);
  const blocks = [
    head,
    graph.initial,
    first,
    second,
    graph.a,
    graph.b,
    graph.inputs,
    order,
    runs,
    kinds,
    graph.op,
  ];
  writeFileSync(path, Buffer.concat(blocks.map((block) => Buffer.from(block.buffer))));
}

export function readGraph(path: string, name: string): BenchGraph {
  const file = readFileSync(path);
  let at = 0;
  const take = (bytes: number) => {
    const block = new Uint8Array(file.subarray(at, at + bytes)).buffer;
    at += bytes;
    return block;
  };
  const [count = 0, output = 0, slider = 0, inputCount = 0, runCount = 0] = new Int32Array(take(20));
  const initial = new Float64Array(take(8 * count));
  take(16 * inputCount);
  const a = new Int32Array(take(4 * count));
  const b = new Int32Array(take(4 * count));
  const inputs = new Int32Array(take(4 * inputCount));
  take(4 * count + 12 * runCount + count);
  const op = new Uint8Array(take(count));
  return { name, count, op, a, b, initial, inputs, output, slider };
}
