import { type NodeId, type WireRef, wireKey } from "../graph";
import { formatNumber, operand } from "../numbers";
import type { Program } from "../program";
import { phraseOf } from "../render/label";
import { carry } from "../tape/carry";
import { countedWires } from "../walkthrough/explanation";

/** One way from a node to the target. */
export type Path = {
  /** From the node to the target. */
  readonly nodes: readonly NodeId[];
  readonly wires: readonly WireRef[];
  /** The local derivative at each wire. */
  readonly factors: readonly number[];
  /** Their product: what this path adds to the gradient. */
  readonly product: number;
  /** "x → x² → 3·x²: 6 × 3 = 18" */
  readonly words: string;
};

export type Paths =
  | {
      readonly kind: "paths";
      readonly count: bigint;
      readonly paths: readonly Path[];
      /** What all paths add up to: the gradient. */
      readonly sum: number;
      readonly words: string;
    }
  | { readonly kind: "too-many"; readonly count: bigint; readonly words: string }
  | { readonly kind: "no-numbers"; readonly words: string };

/** Longer lists are no help to anybody. */
const MOST_PATHS = 256;
/** Counting stops here; nobody needs the exact number of so many. */
const MOST_COUNTED = 10n ** 30n;

/**
 * Every path from a node to the target, with the product of the local derivatives on it; the products add up to the
 * node's gradient. The paths are counted first, and if there are more than `most` they are not listed. Local
 * derivatives must be numbers: where vectors or matrices lie between, there is no product to tell.
 */
export function paths(program: Program, from: NodeId, most = MOST_PATHS): Paths {
  const phrase = phraseOf(program.graph, from);
  if (program.gradient(from) === undefined) {
    return {
      kind: "no-numbers",
      words: `${phrase} has no gradient, so there are no paths to multiply along.`,
    };
  }
  const wires = wiresTowardsTarget(program, from);
  const count = countPaths(program, from, wires);
  if (count > BigInt(most)) {
    const shown = count > MOST_COUNTED ? "more than 10³⁰" : withCommas(count);
    return { kind: "too-many", count, words: `The paths from ${phrase} are too many to list: ${shown}` };
  }
  const listed = list(program, from, wires);
  if (listed === undefined) {
    const words = `Vectors or matrices lie on the paths from ${phrase}, so no product of numbers belongs to a path.`;
    return { kind: "no-numbers", words };
  }
  const sum = listed.reduce((total, { product }) => total + product, 0);
  return { kind: "paths", count, paths: listed, sum, words: summary(phrase, listed, sum) };
}

function withCommas(count: bigint): string {
  return count.toString().replace(/\B(?=(\d{3})+$)/g, ",");
}

/** The wires that carry something back, by the node they leave, for all nodes between `from` and the target. */
function wiresTowardsTarget(program: Program, from: NodeId): ReadonlyMap<NodeId, readonly WireRef[]> {
  const found = new Map<NodeId, readonly WireRef[]>();
  const todo = [from];
  for (let id = todo.pop(); id !== undefined; id = todo.pop()) {
    if (found.has(id)) continue;
    const carrying = countedWires(program, id).filter(
      ({ to, port }) => program.contribution(to, port) !== undefined,
    );
    found.set(id, carrying);
    for (const { to } of carrying) todo.push(to);
  }
  return found;
}

function countPaths(program: Program, from: NodeId, wires: ReadonlyMap<NodeId, readonly WireRef[]>): bigint {
  const counts = new Map<NodeId, bigint>();
  for (const id of program.order.toReversed()) {
    const leaving = wires.get(id);
    if (leaving === undefined) continue;
    let count = id === program.target ? 1n : 0n;
    for (const { to } of leaving) count += counts.get(to) ?? 0n;
    // Growing numbers of paths must not make growing numbers of digits.
    counts.set(id, count > MOST_COUNTED ? MOST_COUNTED + 1n : count);
    if (id === from) break;
  }
  return counts.get(from) ?? 0n;
}

/** The paths in the order of the wires, or undefined if a local derivative is not a number. */
function list(
  program: Program,
  from: NodeId,
  wires: ReadonlyMap<NodeId, readonly WireRef[]>,
): readonly Path[] | undefined {
  const found: Path[] = [];
  const factorOf = new Map<string, number>();
  const walked: { readonly node: NodeId; readonly wire: WireRef | null; next: number }[] = [];
  walked.push({ node: from, wire: null, next: 0 });
  for (let at = walked.at(-1); at !== undefined; at = walked.at(-1)) {
    if (at.node === program.target && at.next === 0) {
      found.push(
        pathOf(
          program,
          walked.map(({ node }) => node),
          walked.flatMap(({ wire }) => wire ?? []),
          factorOf,
        ),
      );
    }
    const wire = wires.get(at.node)?.[at.next++];
    if (wire === undefined) {
      walked.pop();
      continue;
    }
    const local = program.partial(wire.to, wire.port);
    if (typeof local !== "number") return undefined;
    factorOf.set(wireKey(wire), local);
    walked.push({ node: wire.to, wire, next: 0 });
  }
  return found;
}

function pathOf(
  program: Program,
  nodes: readonly NodeId[],
  wires: readonly WireRef[],
  factorOf: ReadonlyMap<string, number>,
): Path {
  const factors = wires.map((wire) => factorOf.get(wireKey(wire)) ?? Number.NaN);
  // Multiplied from the target backwards, as the backward pass does.
  const product = factors.reduceRight((upstream, local) => carry(upstream, local), 1);
  const names = shortened(nodes, "…").map((id) => (id === "…" ? id : phraseOf(program.graph, id, 24)));
  const shown = shortened(
    factors.map((factor, index) => (index === 0 ? formatNumber(factor) : operand(factor))),
    "…",
  );
  const calculation =
    factors.length > 1 ? `${shown.join(" × ")} = ${formatNumber(product)}` : formatNumber(product);
  return { nodes, wires, factors, product, words: `${names.join(" → ")}: ${calculation}` };
}

/** So many pieces at either end of a long path are told. */
const ENDS = 4;

function shortened(pieces: readonly string[], more: string): readonly string[] {
  return pieces.length <= 2 * ENDS ? pieces : [...pieces.slice(0, ENDS), more, ...pieces.slice(-ENDS)];
}

function summary(phrase: string, listed: readonly Path[], sum: number): string {
  const [only] = listed;
  if (only === undefined) return `No path leads from ${phrase} to the target, so its gradient is 0.`;
  if (only.wires.length === 0) return `${phrase} is the target itself, so its gradient is 1.`;
  const total = formatNumber(sum);
  if (listed.length === 1)
    return `One path leads from ${phrase} to the target: the gradient of ${phrase} is ${total}.`;
  const terms = shortened(
    listed.map(({ product }, index) => (index === 0 ? formatNumber(product) : operand(product))),
    "…",
  );
  return `${listed.length} paths lead from ${phrase} to the target, so add their products: ${terms.join(" + ")} = ${total}. That is the gradient of ${phrase}.`;
}
