import type { Graph, GraphNode, NodeId } from "../graph";
import type { Operation } from "../operation";
import { operation } from "../operations";
import { FreeNames } from "./free-names";
import { typed } from "./style";
import { atom, compose, literal, type Written } from "./written";

export type PrintOptions = {
  /** Also write the values of variables, as statements in front: `x = 3; x^2`. */
  readonly values?: boolean;
};

/** A node to be printed, with what becomes known of it. */
type Entry = {
  readonly node: GraphNode;
  readonly record: Operation | undefined;
  /** Undefined where nothing feeds the port; filled in once the node is reached. */
  readonly inputs: (Entry | undefined)[];
  uses: number;
  isReached: boolean;
  name: string | undefined;
  /** How it is written where it is used. */
  written: Written | undefined;
};

/**
 * The formula of a target as text that `parse` reads back to the same graph: `(4*x+1)^2`, or with statements for
 * named and shared results, `q = x+y; q*z`. Literals that feed several ports are written out at each, and those that
 * are not finite as quotients. Empty ports are `?` and loops end in `…`, which no formula contains: such a graph has
 * no formula, and neither has the larger of a single number. Names that formulas cannot hold are replaced by similar
 * ones.
 */
export function print(graph: Graph, target: NodeId, options: PrintOptions = {}): string {
  const order = ancestors(graph, target);
  const free = new FreeNames();
  // Names people gave come first, so that made-up ones never push them aside.
  for (const entry of order) {
    const { node } = entry;
    if (isLeaf(entry) ? node.op !== "constant" : node.name !== undefined) {
      entry.name = free.take(node.name ?? node.id);
    }
  }
  const statements: string[] = [];
  for (const entry of order) {
    const isTarget = entry.node.id === target;
    if (entry.name === undefined && entry.uses > 1 && entry.inputs.length > 0) entry.name = free.take("t1");
    const own = formula(entry);
    const { name } = entry;
    entry.written = name === undefined ? own : atom(name);
    if (isLeaf(entry)) {
      // A name with a prime is one only where a statement says so.
      const isGiven = name !== undefined && (options.values === true || name.endsWith("'"));
      if (isGiven) statements.push(`${name} = ${literalOf(entry).text}`);
      if (isTarget) statements.push(entry.written.text);
    } else if (name !== undefined) statements.push(`${name} = ${own.text}`);
    else if (isTarget) statements.push(own.text);
  }
  return statements.length === 0 ? "?" : statements.join("; ");
}

function isLeaf({ record }: Entry): boolean {
  return record?.kind === "leaf";
}

const EVERYTHING = Number.POSITIVE_INFINITY;

function literalOf({ node }: Entry): Written {
  return literal(node.value ?? 1, typed, EVERYTHING);
}

/** A node's own formula; inputs that are not written yet close a loop. */
function formula(entry: Entry): Written {
  const { node, record, inputs } = entry;
  if (record === undefined) return atom(node.name ?? "?");
  if (record.kind === "leaf") return node.op === "constant" ? literalOf(entry) : atom(entry.name ?? node.id);
  return compose(
    record,
    inputs.map((input) => (input === undefined ? atom("?") : (input.written ?? atom("…")))),
    typed,
  );
}

/** The target's ancestors and itself, inputs first, depth-first through ports left to right; loops are cut. */
function ancestors(graph: Graph, target: NodeId): Entry[] {
  const entries = new Map<NodeId, Entry>();
  for (const node of graph.nodes) {
    if (entries.has(node.id)) continue;
    const record = operation(node.op);
    entries.set(node.id, {
      node,
      record,
      inputs: [],
      uses: 0,
      isReached: false,
      name: undefined,
      written: undefined,
    });
  }
  const order: Entry[] = [];
  const path: Entry[] = [];
  const root = entries.get(target);
  if (root !== undefined) path.push(root);
  for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
    top.isReached = true;
    const port = top.inputs.length;
    if (port >= portsOf(top)) {
      order.push(top);
      path.pop();
      continue;
    }
    const input = entries.get(top.node.inputs[port] ?? "");
    top.inputs.push(input);
    if (input === undefined) continue;
    input.uses++;
    if (!input.isReached) path.push(input);
  }
  return order;
}

function portsOf({ node, record }: Entry): number {
  return record === undefined || record.variadic === true ? node.inputs.length : record.ports.length;
}
