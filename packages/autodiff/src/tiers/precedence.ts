import { LEAF, type Tape, WIDE } from "../tape/tape-type";
import { kindArity, kindDerived } from "./kinds.generated";

/**
 * What has to come after what, as a list of successors for each node. An edge is two numbers that stand side by side
 * in `edges`, the node that comes after and where the next edge of the same list stands (-1: nowhere).
 */
export type Precedence = {
  /** By node: where its first edge stands, or -1. */
  readonly firstEdge: Int32Array;
  readonly edges: Int32Array;
  /** How many edges lead to each node. */
  readonly waits: Int32Array;
};

const NONE = -1;
const FREE = -2;

/**
 * A node comes after its inputs. And the nodes that send contributions to one node keep their order, or the sum of
 * these would be rounded differently: only the first two numbers of a sum may change places.
 */
export function precedence(
  tape: Tape,
  kinds: Uint8Array,
  reaches: Uint8Array,
  inputsOf: (position: number) => ArrayLike<number>,
): Precedence {
  const { count, a, b } = tape;
  const ports = countPorts(kinds, inputsOf);
  const firstEdge = new Int32Array(count).fill(NONE);
  // A port makes one edge from its input and at most two among those that send it contributions.
  const edges = new Int32Array(2 * 3 * ports);
  const waits = new Int32Array(count);
  let used = 0;
  const edge = (from: number, to: number) => {
    edges[used] = to;
    edges[used + 1] = firstEdge[from] ?? NONE;
    firstEdge[from] = used;
    used += 2;
    waits[to] = (waits[to] ?? 0) + 1;
  };

  // Backward passes start at the end, so this does: `last` sent the latest contribution so far, `other` the one before
  // if these two may change places (FREE: there is only one yet).
  const last = new Int32Array(count).fill(NONE);
  const other = new Int32Array(count).fill(FREE);
  const keepOrder = (input: number, node: number) => {
    const before = last[input] ?? NONE;
    const swappable = other[input] ?? NONE;
    if (before !== NONE && before !== node && swappable === FREE) {
      other[input] = before;
    } else if (before !== NONE) {
      if (before !== node) edge(node, before);
      if (swappable >= 0) edge(node, swappable);
      other[input] = NONE;
    }
    last[input] = node;
  };

  for (let node = count - 1; node >= 0; node--) {
    const kind = kinds[node] ?? LEAF;
    if (kind === LEAF) continue;
    const isWide = kind === WIDE;
    const feeds = isWide ? inputsOf(node) : NO_FEEDS;
    const arity = isWide ? feeds.length : (kindArity[kind] ?? 0);
    const derived = reaches[node] !== 1 ? 0 : isWide ? arity : (kindDerived[kind] ?? 0);
    for (let port = 0; port < arity; port++) {
      const input = (isWide ? feeds[port] : port === 0 ? a[node] : b[node]) ?? 0;
      edge(input, node);
      if (port < derived) keepOrder(input, node);
    }
  }
  return { firstEdge, edges, waits };
}

const NO_FEEDS: ArrayLike<number> = [];

function countPorts(kinds: Uint8Array, inputsOf: (position: number) => ArrayLike<number>): number {
  let ports = 0;
  for (let node = 0; node < kinds.length; node++) {
    const kind = kinds[node] ?? LEAF;
    ports += kind === WIDE ? inputsOf(node).length : (kindArity[kind] ?? 0);
  }
  return ports;
}
