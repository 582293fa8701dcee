import { type Graph, type GraphNode, type NodeId, nodesById } from "../graph";
import { operation } from "../operations";
import { type Style, spoken, typed } from "./style";
import { withSuperscripts } from "./superscripts";
import { writeFormula } from "./write";
import type { Written } from "./written";

const LABEL_LENGTH = 40;
/** Inside a loop, deeper than this is `…`. */
const LABEL_DEPTH = 256;
/** Of what is too long only so many operations are written out, those before them as `…`. */
const SHALLOW = [8, 6, 4, 3, 2, 1];

/** A non-leaf node that has a name is called by it wherever it is used. */
function ownName(node: GraphNode): string | undefined {
  return node.name !== undefined && operation(node.op)?.kind !== "leaf" ? node.name : undefined;
}

// Labels are asked for node by node, and a node's label is made of those of its inputs.
const labels = new WeakMap<Graph, Map<string, Map<NodeId, Written | null>>>();

function knownLabels(graph: Graph, style: Style, limit: number): Map<NodeId, Written | null> {
  const ofGraph = labels.get(graph) ?? new Map<string, Map<NodeId, Written | null>>();
  const key = `${style.times}${limit}`;
  const known = ofGraph.get(key) ?? new Map<NodeId, Written | null>();
  labels.set(graph, ofGraph.set(key, known));
  return known;
}

function label(graph: Graph, id: NodeId, limit: number, style: Style): string {
  // Superscripts take less room: a formula may only seem too long, and one that was cut must not seem whole.
  const options = { style, limit: style.superscripts ? 2 * limit : limit, alias: ownName };
  const known = knownLabels(graph, style, limit);
  const written =
    known.get(id) ??
    writeFormula(graph, id, { ...options, known }) ??
    writeFormula(graph, id, { ...options, depth: LABEL_DEPTH });
  const shownAs = (text: string) => (style.superscripts ? withSuperscripts(text) : text);
  const shown = shownAs(written?.text ?? "");
  if (shown.length <= limit) return shown;
  // Long sums begin alike: what is done last tells them apart.
  for (const depth of SHALLOW) {
    const last = shownAs(writeFormula(graph, id, { ...options, depth })?.text ?? "");
    if (last.length <= limit && last.split("…").length === 2) return last;
  }
  return `${shown.slice(0, Math.max(limit - 1, 0))}…`;
}

/**
 * One node's formula as it would be typed, for labels: shared nodes written out, named nodes by name, `?` for an
 * empty port, cut with `…` past `limit` characters. Bounded on any graph, loops included; all labels of a graph
 * together cost no more than walking through it once.
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

/** The same of the node itself, also where it has a name: `a·b` of d = a·b. */
export function phraseBehind(graph: Graph, id: NodeId, limit = LABEL_LENGTH): string {
  return label(graph, id, limit, spoken);
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
