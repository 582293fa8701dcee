import type { Graph, NodeId } from "../graph";
import { evaluationOrder } from "../order";
import type { Value } from "../tensor/tensor";
import { Builder } from "./builder";
import { readExpression } from "./expression";
import { type FormulaFault, fault, quote } from "./fault";
import { EMPTY_FORMULA } from "./messages";
import { readingFrom, type Statement } from "./reading";
import type { Token } from "./scan";
import { Tokens } from "./tokens";
import { isReserved } from "./words";

/** Where a name was first written, the node it stands for, and whether the formula itself gives it a value. */
export type NameUse = { readonly node: NodeId; readonly position: number; readonly given: boolean };

export type ParseResult =
  | {
      readonly ok: true;
      readonly graph: Graph;
      readonly target: NodeId;
      /** LaTeX of the whole input as it was understood. */
      readonly reading: string;
      /** Variables and statements by name. */
      readonly names: ReadonlyMap<string, NameUse>;
    }
  | { readonly ok: false; readonly fault: FormulaFault };

export type ParseOptions = {
  /** Names that are known already: an unknown word made of them is their product, `xy` is x·y. */
  readonly variables?: Iterable<string>;
  /** Names that hold vectors or matrices: `max(v)` is the largest entry of v, `A'` the transpose. */
  readonly vectors?: Iterable<string>;
};

/** A statement that was read; `name` is the word in front of `=`. */
type Read = { readonly name: string | undefined; readonly node: number; readonly isValue: boolean };

/**
 * Reads a formula, or several statements `name = expression` separated by `;` or line ends; later ones use earlier
 * names. One leaf per variable, with value 1 unless a statement like `x = 2` gives it another. The target is the last
 * statement that is not such a value. All input is consumed, or there is a fault. Never throws; linear in the input.
 */
export function parse(text: string, options: ParseOptions = {}): ParseResult {
  const builder = new Builder(new Set(options.variables), new Set(options.vectors));
  const tokens = new Tokens(text);
  const statements: Read[] = [];
  while (tokens.current.kind !== "end") {
    if (tokens.current.kind === ";" || tokens.current.kind === "newline") {
      tokens.advance();
      continue;
    }
    const read = readStatement(tokens, builder);
    if ("kind" in read) return { ok: false, fault: read };
    statements.push(read);
  }
  const target = (statements.findLast((statement) => !statement.isValue) ?? statements.at(-1))?.node;
  if (target === undefined) return { ok: false, fault: fault(EMPTY_FORMULA, 0, 0) };
  return finish(builder, statements, target);
}

function readStatement(tokens: Tokens, builder: Builder): Read | FormulaFault {
  const first = tokens.current;
  const behind = first.kind === "name" ? tokens.peek() : undefined;
  const name = definedName(tokens);
  const refused = name === undefined ? undefined : refuseName(name, builder);
  if (refused !== undefined) return refused;
  const before = name === undefined ? undefined : tokens.current;
  if (name !== undefined) tokens.advance();
  const result = readExpression(tokens, builder, before);
  if (!result.ok) {
    const isFunction =
      behind?.kind === "(" && name === undefined && tokens.text.charAt(result.fault.position) === "=";
    return isFunction ? functionFault(first, behind, result.fault) : result.fault;
  }
  if (name === undefined) return { name, node: result.node, isValue: false };
  const problem = bind(name, result.node, result.literal, builder);
  if (problem !== undefined) return problem;
  const isValue = result.literal !== undefined;
  const node = isValue ? (builder.names.get(name.text)?.node ?? result.node) : result.node;
  return { name: name.text, node, isValue };
}

/** The name in front of `=`, primes and all; the token in hand is the sign then. */
function definedName(tokens: Tokens): Token | undefined {
  const { kind, text, position } = tokens.current;
  if (kind !== "name") return undefined;
  let primes = "";
  let next = tokens.peek();
  for (; next.kind === "prime" && primes.length < 64; next = tokens.behind(next)) primes += "'";
  if (next.kind !== "=") return undefined;
  const last = tokens.current;
  while (tokens.current.position < next.position) tokens.advance();
  return { kind, text: text + primes, position, length: last.length + primes.length };
}

/** `f(x) = …` */
function functionFault(name: Token, bracket: Token, found: FormulaFault): FormulaFault {
  const message = `Results have a name alone: write ${name.text.slice(0, 24)} = … without the brackets.`;
  return fault(message, bracket.position, found.position - bracket.position);
}

/** Names that cannot be defined (again). */
function refuseName(name: Token, builder: Builder): FormulaFault | undefined {
  const at = (message: string) => fault(message, name.position, name.length);
  if (isReserved(name.text)) return at(`${quote(name.text)} already has a meaning. Choose another name.`);
  if (name.text.length > 64) return at("This name is too long: names have at most 64 characters.");
  const known = builder.names.get(name.text);
  if (known?.defined === true || known?.valued === true) {
    return at(`${quote(name.text)} is defined twice. Give one of the two another name.`);
  }
  return undefined;
}

function bind(
  name: Token,
  node: number,
  literal: Value | undefined,
  builder: Builder,
): FormulaFault | undefined {
  const known = builder.names.get(name.text);
  if (literal !== undefined) {
    // The literal's own node is left behind: the value now belongs to the variable.
    builder.forget(node);
    builder.give(name.text, literal, name.position);
    return undefined;
  }
  if (known !== undefined) {
    const inside = known.position > name.position;
    const message = inside
      ? `${quote(name.text)} cannot be defined by itself. Give the result another name.`
      : `${quote(name.text)} is used above, before it is defined. Move this statement up.`;
    return fault(message, name.position, name.length);
  }
  builder.define(name.text, node, name.position);
  return undefined;
}

function finish(builder: Builder, statements: readonly Read[], target: number): ParseResult {
  const order = evaluationOrder(
    builder.drafts.map((draft) => draft.inputs),
    target,
  );
  const { nodes, ids } = builder.nodes(order);
  const graph: Graph = { nodes };
  const named: Statement[] = statements.map(({ name, node }) => ({ name, node: ids[node] ?? "" }));
  const names = new Map<string, NameUse>();
  for (const [name, { node, position, valued }] of builder.names) {
    names.set(name, { node: ids[node] ?? "", position, given: valued });
  }
  return {
    ok: true,
    graph,
    target: ids[target] ?? "",
    reading: readingFrom((id) => nodes[Number(id.slice(1))], named),
    names,
  };
}
