import { type Graph, type GraphNode, type NodeId, nodesById } from "../graph";
import { portCount } from "../operation";
import { operation } from "../operations";
import { precedence } from "../precedence";
import { scalarOf } from "../tensor/tensor";
import type { LeafText, Piece } from "./piece";
import { calculated, type Style } from "./style";

/** A node that is being written, and those around it. */
type Writing = { readonly id: NodeId; readonly depth: number; readonly within: Writing | null };

/** A piece still to be written: text, or a node in a place that needs at least this precedence. */
type Part =
  | string
  | {
      readonly id: NodeId | null;
      readonly least: number;
      readonly signed: boolean;
      readonly within: Writing | null;
    };

const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

export type WriteOptions = {
  readonly style: Style;
  /** Characters after which the rest is cut off. */
  readonly limit: number;
  /** Levels of nesting after which `…` is written. */
  readonly depth: number;
  /** What stands for a node instead of its own formula, if anything does. */
  readonly alias: (node: GraphNode) => string | undefined;
  /** What stands for a leaf instead of its name. */
  readonly leaf?: LeafText;
};

/**
 * A node's formula, written left to right with an explicit stack. `alias` is not asked for the node itself. A node
 * inside itself is written `…`. Stops at the limits, so that graphs that double at every step stay cheap; whether it
 * was cut is told.
 */
export function writeFormula(
  graph: Graph,
  id: NodeId,
  options: WriteOptions,
): Piece & { readonly cut: boolean } {
  const nodes = nodesById(graph);
  const stack: Part[] = [{ id, least: precedence.lowest, signed: true, within: null }];
  const parts: string[] = [];
  let length = 0;
  let outermost: number = precedence.atom;
  for (let piece = stack.pop(); piece !== undefined; piece = stack.pop()) {
    if (typeof piece === "string") {
      parts.push(piece);
      length += piece.length;
      if (length > options.limit) return { text: parts.join(""), precedence: outermost, cut: true };
      continue;
    }
    const node = piece.id === null ? undefined : nodes.get(piece.id);
    if (node === undefined) {
      stack.push("?");
      continue;
    }
    const { within } = piece;
    const depth = within === null ? 0 : within.depth + 1;
    const alias = within === null ? undefined : options.alias(node);
    if (alias !== undefined) stack.push(alias);
    else if (depth > options.depth || isWithin(within, node.id)) stack.push("…");
    else {
      const written = writeNode(node, nodes, { id: node.id, depth, within }, options);
      if (within === null) outermost = written.precedence;
      const bare = written.precedence >= piece.least && (piece.signed || !written.signed);
      const pieces = bare ? written.pieces : ["(", ...written.pieces, ")"];
      for (let at = pieces.length - 1; at >= 0; at--) stack.push(pieces[at] ?? "");
    }
  }
  return { text: parts.join(""), precedence: outermost, cut: false };
}

/** A calculation longer than this is no help to anybody. */
const MOST_CHARACTERS = 400;
/** So far out a node is looked for around itself: longer loops end at the limits, and long chains stay cheap. */
const NEAR = 256;

function isWithin(within: Writing | null, id: NodeId): boolean {
  let outer = within;
  for (let steps = 0; outer !== null && steps < NEAR; steps++, outer = outer.within) {
    if (outer.id === id) return true;
  }
  return false;
}

type Written = { readonly pieces: readonly Part[]; readonly precedence: number; readonly signed: boolean };

const atom = (...pieces: Part[]): Written => ({ pieces, precedence: precedence.atom, signed: false });

function writeNode(
  node: GraphNode,
  nodes: ReadonlyMap<NodeId, GraphNode>,
  writing: Writing,
  { style, leaf }: WriteOptions,
): Written {
  const record = operation(node.op);
  if (record === undefined) return atom(node.name ?? "?");
  const { syntax } = record;
  const port = (index: number, least: number, signed: boolean) => place(node, index, least, signed, writing);
  if (syntax.kind === "leaf") {
    if (node.op === "constant") return literal(scalarOf(node.value ?? 1), style);
    const name = node.name ?? node.id;
    const given = leaf?.(name);
    return given === undefined ? atom(name) : whole(given);
  }
  if (syntax.kind === "constant") return atom(syntax.name === "pi" ? style.pi : syntax.name);
  if (syntax.kind === "prefix") {
    // `-3` is the number -3; the negation of a number keeps its brackets.
    const ofNumber = nodes.get(node.inputs[0] ?? "")?.op === "constant";
    // In a calculation `−6 ÷ 3` is the same number with or without brackets.
    const usual = style.signs ? precedence.product : precedence.negation;
    const pieces = [style.sign, port(0, ofNumber ? precedence.atom + 1 : usual, !style.signs)];
    return { pieces, precedence: precedence.negation, signed: true };
  }
  if (style.signs && node.op === "abs") return atom("|", port(0, precedence.lowest, true), "|");
  if (style.signs && (node.op === "sqrt" || node.op === "cbrt")) {
    const pieces = [node.op === "sqrt" ? "√" : "∛", port(0, precedence.atom, false)];
    return { pieces, precedence: precedence.power, signed: false };
  }
  if (syntax.kind === "call") {
    const inputs = Array.from({ length: portCount(record, node.inputs.length) }, (_, index) => index);
    const args = inputs.flatMap((index) => [index === 0 ? "(" : ", ", port(index, 0, true)]);
    return atom(syntax.words[0] ?? record.id, ...args, ")");
  }
  if (syntax.symbol === "^") {
    return {
      pieces: [port(0, precedence.power + 1, false), "^", port(1, precedence.negation, true)],
      precedence: precedence.power,
      signed: false,
    };
  }
  const level = syntax.symbol === "+" || syntax.symbol === "-" ? precedence.sum : precedence.product;
  const pieces = [port(0, level, true), infixSymbol(syntax.symbol, style), port(1, level + 1, false)];
  return { pieces, precedence: level, signed: false };
}

function place(node: GraphNode, port: number, least: number, signed: boolean, within: Writing): Part {
  return { id: node.inputs[port] ?? null, least, signed, within };
}

function infixSymbol(symbol: string, style: Style): string {
  if (symbol === "+") return style.plus;
  if (symbol === "-") return style.minus;
  return symbol === "*" ? style.times : style.divide;
}

function literal(value: number, style: Style): Written {
  const text = style.number(value);
  const negative = text.startsWith("-") || text.startsWith("−");
  return whole({ text, precedence: negative ? precedence.negation : precedence.atom });
}

function whole({ text, precedence }: Piece): Written {
  return { pieces: [text], precedence, signed: text.startsWith("-") || text.startsWith("−") };
}

/**
 * A node as a calculation in plain text, `1 ÷ (1 + 0.5²)`, with other texts in place of some leaves: in a slope whose
 * names stand for numbers, those numbers.
 */
export function writeWith(graph: Graph, id: NodeId, leaf: LeafText): Piece {
  const limits = { limit: MOST_CHARACTERS, depth: NEAR, alias: () => undefined };
  const { text, precedence } = writeFormula(graph, id, { ...limits, style: calculated, leaf });
  return { text: withSuperscripts(text), precedence };
}

/** `^2` as `²` where the exponent is a whole number. */
export function withSuperscripts(text: string): string {
  return text.replace(/\^([−-]?)(\d+)(?![\w.×^])/g, (_whole, sign: string, digits: string) => {
    const raised = [...digits].map((digit) => SUPERSCRIPTS.charAt(Number(digit))).join("");
    return sign === "" ? raised : `⁻${raised}`;
  });
}
