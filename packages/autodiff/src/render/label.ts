import { type Graph, type GraphNode, type NodeId, nodesById } from "../graph";
import { operation } from "../operations";
import { type Style, spoken, typed } from "./style";
import { withSuperscripts, writeFormula } from "./write";

const LABEL_LENGTH = 40;
/** Deeper than this nobody reads a label; it bounds the cost on long chains and ends loops. */
const LABEL_DEPTH = 256;

/** A non-leaf node that has a name is called by it wherever it is used. */
function ownName(node: GraphNode): string | undefined {
  return node.name !== undefined && operation(node.op)?.kind !== "leaf" ? node.name : undefined;
}

function label(graph: Graph, id: NodeId, limit: number, style: Style): string {
  const { text } = writeFormula(graph, id, { style, limit, depth: LABEL_DEPTH, alias: ownName });
  const shown = style.superscripts ? withSuperscripts(text) : text;
  return shown.length > limit ? `${shown.slice(0, Math.max(limit - 1, 0))}…` : shown;
}

/**
 * One node's formula as it would be typed, for labels: shared nodes written out, named nodes by name, `?` for an
 * empty port, cut with `…` past `limit` characters. Bounded on any graph, loops included.
 */
export function formulaOf(graph: Graph, id: NodeId, limit = LABEL_LENGTH): string {
  return label(graph, id, limit, typed);
}

/** The same for sentences: `(4·x+1)²`. */
export function phraseOf(graph: Graph, id: NodeId, limit = LABEL_LENGTH): string {
  const node = nodesById(graph).get(id);
  const name = node === undefined ? undefined : ownName(node);
  return name ?? label(graph, id, limit, spoken);
}

/** What a person would call the node: its name, else its formula. */
export function nameOf(graph: Graph, id: NodeId): string {
  const node = nodesById(graph).get(id);
  return node?.name ?? formulaOf(graph, id);
}

/** Longer formulas are no help where several nodes are named in one sentence. */
const SHORT = 16;

/** The same, briefly: its name, else its formula when that is short, else what it does. */
export function briefNameOf(graph: Graph, id: NodeId): string {
  const name = nameOf(graph, id);
  const node = nodesById(graph).get(id);
  if (node?.name !== undefined || name.length <= SHORT) return name;
  return operation(node?.op ?? "")?.spoken ?? name;
}
