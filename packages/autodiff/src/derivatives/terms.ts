import type { Graph, GraphNode, NodeId } from "../graph";
import type { Value } from "../tensor/tensor";

/** One node under construction; inputs are indices, always lower than its own. */
export type Term = {
  readonly op: string;
  readonly inputs: readonly number[];
  readonly value?: Value;
  readonly name?: string;
  readonly id?: NodeId;
  /** Belongs to somebody: it is used as it stands and never taken apart. */
  readonly kept: boolean;
};

/** Grows an expression in evaluation order; the same operation on the same inputs is made once. */
export class Terms {
  readonly list: Term[] = [];
  private readonly known = new Map<string, number>();

  /** A node of another graph, as it is. */
  keep(node: GraphNode, inputs: readonly number[]): number {
    const { id, op, value, name } = node;
    const given = { ...(value === undefined ? {} : { value }), ...(name === undefined ? {} : { name }) };
    const index = this.list.push({ id, op, inputs, ...given, kept: true }) - 1;
    const key = inputs.length > 0 ? keyOf(op, inputs) : undefined;
    if (key !== undefined && !this.known.has(key)) this.known.set(key, index);
    return index;
  }

  /** Gives a term of ours the id and name of the node it stands for, unless it has some; a named one is kept. */
  claim(index: number, { id, name }: { readonly id: NodeId; readonly name?: string }): void {
    const term = this.at(index);
    if (term.id !== undefined || term.inputs.length === 0) return;
    this.list[index] = { ...term, id, ...(name === undefined ? {} : { name, kept: true }) };
  }

  /** From now on the term is used as it stands, so that what needs it several times shares it. */
  hold(index: number): void {
    this.list[index] = { ...this.at(index), kept: true };
  }

  /** Names a term of ours that has no name yet and is no leaf. */
  rename(index: number, name: () => string): void {
    const term = this.at(index);
    if (term.id !== undefined || term.name !== undefined || term.inputs.length === 0) return;
    this.list[index] = { ...term, name: name() };
  }

  number(value: number): number {
    return this.make(`# ${Object.is(value, -0) ? 0 : value}`, {
      op: "constant",
      inputs: [],
      value: value + 0,
    });
  }

  /** An operation on terms, just as it is asked for. */
  plain(op: string, inputs: readonly number[]): number {
    return this.make(keyOf(op, inputs), { op, inputs });
  }

  at(index: number): Term {
    return this.list[index] ?? NOTHING;
  }

  /** The number a term is, if it is a constant one. */
  numberAt(index: number): number | undefined {
    const { op, value } = this.at(index);
    return op === "constant" && (value === undefined || typeof value === "number") ? (value ?? 1) : undefined;
  }

  private make(key: string, term: Omit<Term, "kept">): number {
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const index = this.list.push({ ...term, kept: false }) - 1;
    this.known.set(key, index);
    return index;
  }

  /** The terms that the given ones are made of, in evaluation order. */
  reachable(roots: readonly number[]): readonly number[] {
    const wanted = new Uint8Array(this.list.length);
    for (const root of roots) wanted[root] = 1;
    const found: number[] = [];
    for (let index = this.list.length - 1; index >= 0; index--) {
      if (wanted[index] !== 1) continue;
      found.push(index);
      for (const input of this.at(index).inputs) wanted[input] = 1;
    }
    return found.reverse();
  }
}

const NOTHING: Term = { op: "constant", inputs: [], value: Number.NaN, kept: true };

function keyOf(op: string, inputs: readonly number[]): string {
  return `${op} ${inputs.join(" ")}`;
}

/** The wanted terms as a graph; what had an id keeps it, `fresh` names the others. */
export function graphOf(
  terms: Terms,
  roots: readonly number[],
  fresh: (index: number) => NodeId,
): { graph: Graph; ids: ReadonlyMap<number, NodeId> } {
  const ids = new Map<number, NodeId>();
  const nodes = terms.reachable(roots).map((index): GraphNode => {
    const { id = fresh(index), op, inputs, value, name } = terms.at(index);
    ids.set(index, id);
    const given = { ...(value === undefined ? {} : { value }), ...(name === undefined ? {} : { name }) };
    return { id, op, inputs: inputs.map((input) => ids.get(input) ?? null), ...given };
  });
  return { graph: { nodes }, ids };
}
