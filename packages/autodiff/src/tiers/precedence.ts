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
const NO_FEEDS: ArrayLike<number> = [];

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
  const edges = new Edges(count, countPorts(kinds, inputsOf));
  // Backward passes start at the end, so this does.
  for (let node = count - 1; node >= 0; node--) {
    const kind = kinds[node] ?? LEAF;
    if (kind === LEAF) continue;
    const isWide = kind === WIDE;
    const feeds = isWide ? inputsOf(node) : NO_FEEDS;
    const arity = isWide ? feeds.length : (kindArity[kind] ?? 0);
    const derived = reaches[node] !== 1 ? 0 : isWide ? arity : (kindDerived[kind] ?? 0);
    for (let port = 0; port < arity; port++) {
      const input = (isWide ? feeds[port] : port === 0 ? a[node] : b[node]) ?? 0;
      edges.add(input, node);
      if (port < derived) edges.keepOrder(input, node);
    }
  }
  return edges;
}

class Edges implements Precedence {
  readonly firstEdge: Int32Array;
  readonly edges: Int32Array;
  readonly waits: Int32Array;
  /** The node that sent the latest contribution so far. */
  readonly #last: Int32Array;
  /** The one before if these two may change places; FREE if there is only one yet. */
  readonly #other: Int32Array;
  #used = 0;

  constructor(count: number, ports: number) {
    this.firstEdge = new Int32Array(count).fill(NONE);
    // A port makes one edge from its input and at most two among those that send it contributions.
    this.edges = new Int32Array(2 * 3 * ports);
    this.waits = new Int32Array(count);
    this.#last = new Int32Array(count).fill(NONE);
    this.#other = new Int32Array(count).fill(FREE);
  }

  add(from: number, to: number): void {
    const at = this.#used;
    this.edges[at] = to;
    this.edges[at + 1] = this.firstEdge[from] ?? NONE;
    this.firstEdge[from] = at;
    this.waits[to] = (this.waits[to] ?? 0) + 1;
    this.#used = at + 2;
  }

  /** Puts a node before those whose contributions to `input` are added earlier. */
  keepOrder(input: number, node: number): void {
    const last = this.#last[input] ?? NONE;
    const other = this.#other[input] ?? NONE;
    this.#last[input] = node;
    if (last === NONE) return;
    if (last !== node && other === FREE) {
      this.#other[input] = last;
      return;
    }
    if (last !== node) this.add(node, last);
    if (other >= 0) this.add(node, other);
    this.#other[input] = NONE;
  }
}

function countPorts(kinds: Uint8Array, inputsOf: (position: number) => ArrayLike<number>): number {
  let ports = 0;
  for (let node = 0; node < kinds.length; node++) {
    const kind = kinds[node] ?? LEAF;
    ports += kind === WIDE ? inputsOf(node).length : (kindArity[kind] ?? 0);
  }
  return ports;
}
