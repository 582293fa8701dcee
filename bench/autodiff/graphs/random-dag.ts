import { type BenchGraph, coneOf, GraphBuilder, nudged } from "./graph";
import { randomNumbers } from "./random";
import { type OperationName, RULES } from "./rules";

/** How often each operation is drawn, in percent. */
const SHARES: readonly (readonly [OperationName, number])[] = [
  ["add", 22],
  ["mul", 22],
  ["sub", 10],
  ["div", 8],
  ["tanh", 5],
  ["sigmoid", 5],
  ["relu", 5],
  ["pow", 4],
  ["exp", 4],
  ["ln", 4],
  ["sin", 4],
  ["sqrt", 3],
  ["neg", 2],
  ["cos", 2],
];
const EXPONENTS = [2, 2, 3, 0.5, 1.5, -1];
/** One node in twenty is an input. */
const INPUT_SHARE = 0.05;
/** Draws before a node settles for `sigmoid`, which keeps any number small. */
const PATIENCE = 8;
/** The cone the slider should have. */
const SLIDER_CONE = 21;

/**
 * A random graph of about `size` nodes in which every node leads to the output. Most inputs of a node are close
 * behind it, some far, so that memory is used as real graphs use it. Nodes are drawn again until value and partials
 * lie in a range without infinities, NaN and denormal numbers at both sets of inputs: no engine is timed on those.
 */
export function randomDag(name: string, size: number, seed: number): BenchGraph {
  const random = randomNumbers(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  const builder = new GraphBuilder();
  const first: number[] = [];
  const second: number[] = [];
  const unused = new Pool();
  const near = Math.max(32, Math.floor(size / 100));

  const keep = (node: number, x: number, y: number) => {
    first[node] = x;
    second[node] = y;
    unused.add(node);
    return node;
  };
  const addInput = () => {
    const value = 0.5 + random();
    const index = builder.inputs.length;
    keep(builder.input(value), value, nudged(value, index));
  };
  const pick = () => {
    const count = first.length;
    const draw = random();
    if (draw < 0.4 && unused.size > 1) return unused.recent(below(Math.min(unused.size, near)));
    return draw < 0.76 ? count - 1 - below(Math.min(count, near)) : below(count);
  };
  const exponents = EXPONENTS.map((value) => keep(builder.constant(value), value, value));
  const draw = (): { name: OperationName; a: number; b: number } | undefined => {
    const drawn = drawOperation(random() * 100);
    const a = pick();
    if (drawn !== "pow") return { name: drawn, a, b: RULES[drawn].arity === 2 ? pick() : -1 };
    const isPositive = (first[a] ?? 0) > 0.1 && (first[a] ?? 0) < 3;
    const b = random() < 0.75 ? (exponents[below(exponents.length)] ?? 0) : pick();
    return isPositive ? { name: drawn, a, b } : undefined;
  };
  const benign = (
    values: readonly number[],
    { name, a, b }: { name: OperationName; a: number; b: number },
  ) => {
    const [x, y] = [values[a] ?? 0, values[b] ?? 0];
    const rule = RULES[name];
    const z = rule.value(x, y);
    const partials = rule.partials(x, y, z).map(Math.abs);
    const size = Math.abs(z);
    return size >= 0.02 && size <= 4 && Math.max(...partials) <= 2 && Math.max(...partials) >= 1e-3;
  };

  for (let index = 0; index < 6; index++) addInput();
  while (first.length + unused.size < size) {
    if (random() < INPUT_SHARE) {
      addInput();
      continue;
    }
    let chosen = draw();
    for (let tries = 1; tries < PATIENCE && !isFine(chosen); tries++) chosen = draw();
    if (chosen === undefined || !isFine(chosen)) chosen = { name: "sigmoid", a: pick(), b: -1 };
    const { value } = RULES[chosen.name];
    const node = builder.node(chosen.name, chosen.a, chosen.b);
    unused.remove(chosen.a);
    unused.remove(chosen.b);
    keep(
      node,
      value(first[chosen.a] ?? 0, first[chosen.b] ?? 0),
      value(second[chosen.a] ?? 0, second[chosen.b] ?? 0),
    );
  }
  function isFine(candidate: ReturnType<typeof draw>): boolean {
    return candidate !== undefined && benign(first, candidate) && benign(second, candidate);
  }

  let ends = unused.all();
  while (ends.length > 1) {
    const sums: number[] = [];
    for (let at = 0; at + 1 < ends.length; at += 2)
      sums.push(builder.node("add", ends[at] ?? 0, ends[at + 1] ?? 0));
    if (ends.length % 2 === 1) sums.push(ends.at(-1) ?? 0);
    ends = sums;
  }
  const graph = builder.finish(name, ends[0] ?? 0, builder.inputs[0] ?? 0);
  return { ...graph, slider: sliderOf(graph) };
}

function drawOperation(percent: number): OperationName {
  let left = percent;
  for (const [name, share] of SHARES) {
    left -= share;
    if (left < 0) return name;
  }
  return "add";
}

/** The input whose cone comes closest to what a person moves on a screen. */
function sliderOf(graph: BenchGraph): number {
  const candidates = Array.from(
    { length: 24 },
    (_, k) => graph.inputs[Math.floor((graph.inputs.length * (k + 8)) / 32)],
  );
  let best = graph.inputs[0] ?? 0;
  let distance = Number.POSITIVE_INFINITY;
  for (const input of candidates) {
    if (input === undefined) continue;
    const off = Math.abs(Math.log(coneOf(graph, input).length / SLIDER_CONE));
    if (off < distance) {
      distance = off;
      best = input;
    }
  }
  return best;
}

/** Nodes nobody has used yet: added, removed and picked by recency in constant time. */
class Pool {
  readonly #nodes: number[] = [];
  readonly #place = new Map<number, number>();

  get size(): number {
    return this.#nodes.length;
  }

  add(node: number): void {
    this.#place.set(node, this.#nodes.length);
    this.#nodes.push(node);
  }

  remove(node: number): void {
    const place = this.#place.get(node);
    if (place === undefined) return;
    this.#place.delete(node);
    const last = this.#nodes.pop() ?? node;
    if (last === node) return;
    this.#nodes[place] = last;
    this.#place.set(last, place);
  }

  recent(back: number): number {
    return this.#nodes[this.#nodes.length - 1 - back] ?? 0;
  }

  all(): number[] {
    return [...this.#nodes];
  }
}
