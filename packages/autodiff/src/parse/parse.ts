import type { Graph, NodeId } from "../graph";
import { evaluationOrder } from "../order";
import { Builder } from "./builder";
import { ExpressionReader } from "./expression";
import { type FormulaFault, fault, quote } from "./fault";
import { EMPTY_FORMULA } from "./messages";
import { readingOf, type Statement } from "./reading";
import { scan, type Token } from "./scan";
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
};

/**
 * Reads a formula, or several statements `name = expression` separated by `;` or line ends; later ones use earlier
 * names. One leaf per variable, with value 1 unless a statement like `x = 2` gives it another. The target is the last
 * statement that is not such a value. All input is consumed, or there is a fault. Never throws; linear in the input.
 */
export function parse(text: string, options: ParseOptions = {}): ParseResult {
  const builder = new Builder(new Set(options.variables));
  const statements: { name: string | undefined; node: number; isValue: boolean }[] = [];
  let at = 0;
  while (true) {
    const token = scan(text, at);
    if (token.kind === "end") break;
    if (token.kind === ";" || token.kind === "newline") {
      at = token.position + token.length;
      continue;
    }
    const equals = token.kind === "name" ? scan(text, token.position + token.length) : undefined;
    const name = equals?.kind === "=" ? token : undefined;
    const refused = name === undefined ? undefined : refuseName(name, builder);
    if (refused !== undefined) return { ok: false, fault: refused };
    const from =
      name === undefined || equals === undefined ? token.position : equals.position + equals.length;
    const result = new ExpressionReader(text, from, builder, name === undefined ? undefined : equals).read();
    if (!result.ok) return { ok: false, fault: result.fault };
    const problem = name === undefined ? undefined : bind(name, result.node, result.literal, builder);
    if (problem !== undefined) return { ok: false, fault: problem };
    const isValue = name !== undefined && result.literal !== undefined;
    const node = isValue ? (builder.names.get(name.text)?.node ?? result.node) : result.node;
    statements.push({ name: name?.text, node, isValue });
    at = result.end.position;
  }
  const target = (statements.findLast((statement) => !statement.isValue) ?? statements.at(-1))?.node;
  if (target === undefined) return { ok: false, fault: fault(EMPTY_FORMULA, 0, 0) };
  return finish(builder, statements, target);
}

/** Names that cannot be defined (again). */
function refuseName(name: Token, builder: Builder): FormulaFault | undefined {
  const at = (message: string) => fault(message, name.position, name.length);
  if (isReserved(name.text)) return at(`${quote(name.text)} already has a meaning. Choose another name.`);
  if (name.text.length > 64) return at("This name is too long.");
  const known = builder.names.get(name.text);
  if (known?.defined === true || known?.valued === true) {
    return at(`${quote(name.text)} is defined twice. Give one of the two another name.`);
  }
  return undefined;
}

function bind(
  name: Token,
  node: number,
  literal: number | undefined,
  builder: Builder,
): FormulaFault | undefined {
  const known = builder.names.get(name.text);
  if (literal !== undefined) {
    // The literal's own node is left behind: the value now belongs to the variable.
    builder.drafts.pop();
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

function finish(
  builder: Builder,
  statements: readonly { name: string | undefined; node: number }[],
  target: number,
): ParseResult {
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
  return { ok: true, graph, target: ids[target] ?? "", reading: readingOf(graph, named), names };
}
