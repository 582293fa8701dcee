import { type Graph, type GraphNode, type NodeId, nodesById } from "../graph";
import { latexNumber } from "../numbers";
import { type Operation, portCount } from "../operation";
import { operation } from "../operations";
import { precedence } from "../precedence";
import { isTensor } from "../tensor/tensor";
import { latexName } from "./latex-name";
import type { LeafText, Piece } from "./piece";

/** Typeset mathematics cannot be cut in the middle, so it is bounded by nodes and by nesting. */
const MOST_NODES = 400;
/** Inside a larger piece, where a long formula would drown the rest. */
const MOST_NODES_INSIDE = 40;
const DEEPEST = 60;
/** Inputs of one node that are written out. */
const MOST_INPUTS = 12;

/** Where nodes are found, what stands for leaves, and how many nodes may still be typeset. */
type Setting = { readonly find: FindNode; readonly leaf?: LeafText; nodes: number };

/** The node of an id. */
export type FindNode = (id: NodeId) => GraphNode | undefined;

const atom = (text: string): Piece => ({ text, precedence: precedence.atom });
const inGraph = (graph: Graph): FindNode => {
  const nodes = nodesById(graph);
  return (id) => nodes.get(id);
};

/**
 * One node typeset, like `formulaOf`: named nodes by name, empty ports as `?`, `\cdots` where more than `most` nodes
 * would be written out.
 */
export function latexOf(graph: Graph, id: NodeId, most = MOST_NODES): string {
  return latexFrom(inGraph(graph), id, most);
}

/** The same where there is no graph yet. */
export function latexFrom(find: FindNode, id: NodeId, most = MOST_NODES): string {
  return typeset({ find, nodes: most }, id, 0).text;
}

/** The same with other texts in place of some leaves, for formulas whose names stand for something: slopes. */
export function latexWith(graph: Graph, id: NodeId, leaf: LeafText): Piece {
  return typeset({ find: inGraph(graph), leaf, nodes: MOST_NODES }, id, 0);
}

/** One node to be put inside a larger piece of mathematics: by name if it has one, `\cdots` where it grows large. */
export function latexPiece(graph: Graph, id: NodeId): Piece {
  const node = nodesById(graph).get(id);
  if (node?.name !== undefined) return atom(latexName(node.name));
  return typeset({ find: inGraph(graph), nodes: MOST_NODES_INSIDE }, id, 0);
}

/** `latexPiece` in brackets unless it binds at least so tightly. */
export function latexPlace(graph: Graph, id: NodeId, least: number = precedence.root): string {
  const inner = latexPiece(graph, id);
  return inner.precedence < least ? `\\left(${inner.text}\\right)` : inner.text;
}

// The recursion is bounded by DEEPEST, not by the graph.
function typeset(setting: Setting, id: NodeId | null, depth: number): Piece {
  const node = id === null ? undefined : setting.find(id);
  if (node === undefined) return atom("?");
  if (setting.nodes-- <= 0 || depth > DEEPEST) return atom("\\cdots");
  const record = operation(node.op);
  if (record === undefined) return atom(node.name === undefined ? "?" : latexName(node.name));
  if (record.kind === "leaf") return leaf(node, setting.leaf);
  if (node.name !== undefined && depth > 0) return atom(latexName(node.name));
  const list = isList(record) ? matrix(setting, node, depth) : undefined;
  if (list !== undefined) return atom(list);
  const count = portCount(record, node.inputs.length);
  const inputs = Array.from({ length: Math.min(count, MOST_INPUTS) }, (_, port) =>
    typeset(setting, node.inputs[port] ?? null, depth + 1),
  );
  if (count > MOST_INPUTS) inputs.push(atom("\\dots"));
  const placed = inputs.map((inner, port) => {
    const least = record.latex.ports[port] ?? record.latex.ports.at(-1) ?? precedence.lowest;
    // `a + -b` is legal and ugly.
    const signed = port > 0 && least > precedence.lowest && inner.text.startsWith("-");
    return signed || inner.precedence < least ? `\\left(${inner.text}\\right)` : inner.text;
  });
  const power = node.op === "pow" ? raisedFunction(inputs[0], placed[1] ?? "") : undefined;
  return { text: power ?? record.latex.write(...placed), precedence: record.latex.precedence };
}

function isList({ syntax }: Operation): boolean {
  return syntax.kind === "call" && syntax.notation === "list";
}

/** A list of rows as a matrix; undefined if none of its entries is known to be a row. */
function matrix(setting: Setting, node: GraphNode, depth: number): string | undefined {
  if (node.inputs.length > MOST_INPUTS) return undefined;
  const inputs = node.inputs.map((id) => (id === null ? undefined : setting.find(id)));
  const isRow = (input: GraphNode | undefined) =>
    input?.name === undefined && (input?.op === node.op || isTensor(input?.value));
  if (!inputs.some(isRow)) return undefined;
  const rows = inputs.map((input) => {
    if (input?.op === node.op && input.name === undefined && input.inputs.length <= MOST_INPUTS) {
      return input.inputs.map((id) => typeset(setting, id, depth + 2).text).join(" & ");
    }
    const vector = isTensor(input?.value) && input.op === "constant" ? input.value : undefined;
    if (vector?.shape.length === 1 && vector.data.length <= MOST_INPUTS) {
      return Array.from(vector.data, (entry) => latexNumber(entry)).join(" & ");
    }
    return typeset(setting, input?.id ?? null, depth + 1).text;
  });
  return `\\begin{bmatrix} ${rows.join(" \\\\ ")} \\end{bmatrix}`;
}

/** `\sin^{2}\left(x\right)` rather than brackets around the whole function. */
function raisedFunction(base: Piece | undefined, exponent: string): string | undefined {
  if (base?.precedence !== precedence.fraction || !/^\d+$/.test(exponent)) return undefined;
  const parts = /^(\\[a-z]+(?:\{[a-z]+\})?)(\\left\(.*)$/.exec(base.text);
  return parts === null ? undefined : `${parts[1]}^{${exponent}}${parts[2]}`;
}

function leaf(node: GraphNode, given: LeafText | undefined): Piece {
  if (node.op !== "constant") {
    const name = node.name ?? node.id;
    return given?.(name) ?? atom(latexName(name));
  }
  const text = latexNumber(node.value ?? 1);
  if (text.startsWith("-")) return { text, precedence: precedence.negation };
  return { text, precedence: text.includes("times") ? precedence.product : precedence.atom };
}
