import { type Graph, type GraphNode, type NodeId, nodesById } from "../graph";
import type { Operation } from "../operation";
import { operation } from "../operations";
import type { LeafText, Piece } from "./piece";
import { calculated, type Style } from "./style";
import { withSuperscripts } from "./superscripts";
import { atom, compose, literal, type Written, whole } from "./written";

export type WriteOptions = {
  readonly style: Style;
  /** Characters after which the rest may be left out. */
  readonly limit: number;
  /** What stands for a node instead of its own formula, if anything does. */
  readonly alias: (node: GraphNode) => string | undefined;
  /** What stands for a leaf instead of its name. */
  readonly leaf?: LeafText;
  /** Levels of nesting after which `…` is written. */
  readonly depth?: number;
  /**
   * What was written before with these options, so that writing every node of a graph costs no more than walking
   * through it once. Of a node in or behind a loop it holds null: what that looks like depends on where one starts.
   */
  readonly known?: Map<NodeId, Written | null>;
};

/**
 * A node's formula. `alias` is not asked for the node itself; a node inside itself is written `…`. What lies behind
 * the limit is not looked at, so that graphs that double at every step stay cheap. Null if `known` is given and the
 * node is in or behind a loop.
 */
export function writeFormula(graph: Graph, id: NodeId, options: WriteOptions): Written | null {
  return new Writer(nodesById(graph), options).write(id);
}

/** A node that is being written, as far as its inputs are. */
type Frame = {
  readonly node: GraphNode;
  readonly record: Operation;
  readonly ports: number;
  readonly inputs: Written[];
  /** Characters of the inputs together. */
  length: number;
};

/** Writes one formula left to right, with an explicit stack. */
class Writer {
  private readonly frames: Frame[] = [];
  /** What is being written, where `known` does not tell. */
  private readonly open = new Set<NodeId>();

  constructor(
    private readonly nodes: ReadonlyMap<NodeId, GraphNode>,
    private readonly options: WriteOptions,
  ) {}

  write(root: NodeId): Written | null {
    const { limit } = this.options;
    let written = this.enter(this.nodes.get(root));
    for (let frame = this.frames.at(-1); frame !== undefined; frame = this.frames.at(-1)) {
      if (written === null) return null;
      if (written !== undefined) {
        frame.inputs.push(written);
        frame.length += written.text.length;
      }
      const port = frame.inputs.length;
      const isComplete = port >= frame.ports || frame.length > limit;
      written = isComplete ? this.complete(frame) : this.enter(this.nodes.get(frame.node.inputs[port] ?? ""));
    }
    return written === undefined ? atom("?") : written;
  }

  /** How a node is written if that is plain at once; undefined if its inputs come first. */
  private enter(node: GraphNode | undefined): Written | null | undefined {
    const { style, limit, alias, leaf, known, depth = Number.POSITIVE_INFINITY } = this.options;
    if (node === undefined) return atom("?");
    if (node.op === "constant") return literal(node.value ?? 1, style, limit);
    const name = this.frames.length === 0 ? undefined : alias(node);
    if (name !== undefined) return atom(name);
    const record = operation(node.op);
    if (record === undefined) return atom(node.name ?? "?");
    if (record.kind === "leaf") {
      const given = leaf?.(node.name ?? node.id);
      return given === undefined ? atom(node.name ?? node.id) : whole(given);
    }
    if (known === undefined) {
      if (this.open.has(node.id) || this.frames.length > depth) return atom("…");
      this.open.add(node.id);
    } else {
      const before = known.get(node.id);
      if (before !== undefined) return before;
      // Whoever meets it before it is complete goes round in a loop, and so does all that is being written.
      known.set(node.id, null);
    }
    const ports = record.variadic === true ? node.inputs.length : record.ports.length;
    this.frames.push({ node, record, ports, inputs: [], length: 0 });
    return undefined;
  }

  private complete({ node, record, inputs }: Frame): Written {
    const { style, limit, known } = this.options;
    const written = compose(record, inputs, style);
    const { text } = written;
    const cut = text.length > limit ? { ...written, text: text.slice(0, limit + 1) } : written;
    this.frames.pop();
    if (known === undefined) this.open.delete(node.id);
    else known.set(node.id, cut);
    return cut;
  }
}

/** A calculation longer than this is no help to anybody. */
const MOST_CHARACTERS = 400;
const DEEPEST = 256;

/**
 * A node as a calculation in plain text, `1 ÷ (1 + 0.5²)`, with other texts in place of some leaves: in a slope whose
 * names stand for numbers, those numbers.
 */
export function writeWith(graph: Graph, id: NodeId, leaf: LeafText): Piece {
  const limits = { limit: MOST_CHARACTERS, depth: DEEPEST, alias: () => undefined };
  const { text, precedence } = writeFormula(graph, id, { ...limits, style: calculated, leaf }) ?? atom("…");
  return { text: withSuperscripts(text), precedence };
}
