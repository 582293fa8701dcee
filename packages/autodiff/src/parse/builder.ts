import type { GraphNode } from "../graph";
import type { Operation } from "../operation";

/** A node under construction; inputs are indices. */
type Draft = { op: string; inputs: number[]; name?: string; value?: number };

/** What a name in the formula stands for, and where it was first seen. */
export type Binding = { node: number; readonly position: number; readonly defined: boolean; valued: boolean };

/** Collects the nodes of a formula: one leaf a name, one node a written operation. */
export class Builder {
  readonly drafts: Draft[] = [];
  readonly names = new Map<string, Binding>();
  private readonly constants = new Map<string, number>();

  /** `outside`: names that mean something before the formula is read. */
  constructor(private readonly outside: ReadonlySet<string> = new Set()) {}

  /**
   * The known names that a word is made of, `xy` when x and y are known and xy is not; the word itself otherwise.
   */
  factors(word: string): readonly string[] {
    const isKnown = (name: string) => this.outside.has(name) || this.names.has(name);
    if (this.outside.size === 0 || isKnown(word)) return [word];
    const parts: string[] = [];
    for (let at = 0; at < word.length; ) {
      let end = word.length;
      while (end > at && !isKnown(word.slice(at, end))) end--;
      if (end === at) return [word];
      parts.push(word.slice(at, end));
      at = end;
    }
    return parts;
  }

  add(op: string, inputs: number[]): number {
    this.drafts.push({ op, inputs });
    return this.drafts.length - 1;
  }

  number(value: number): number {
    this.drafts.push({ op: "constant", inputs: [], value });
    return this.drafts.length - 1;
  }

  constant(record: Operation): number {
    const known = this.constants.get(record.id);
    if (known !== undefined) return known;
    const node = this.add(record.id, []);
    this.constants.set(record.id, node);
    return node;
  }

  /** The node a name stands for; a new variable at its first use. */
  use(name: string, position: number): number {
    const known = this.names.get(name);
    if (known !== undefined) return known.node;
    this.drafts.push({ op: "variable", inputs: [], name, value: 1 });
    const node = this.drafts.length - 1;
    this.names.set(name, { node, position, defined: false, valued: false });
    return node;
  }

  /** `name = <node>`: the node is called so unless it is a leaf or has a name already. */
  define(name: string, node: number, position: number): void {
    const draft = this.drafts[node];
    if (draft !== undefined && draft.inputs.length > 0 && draft.name === undefined) draft.name = name;
    this.names.set(name, { node, position, defined: true, valued: false });
  }

  /** `name = 2`: a variable with that value. */
  give(name: string, value: number, position: number): void {
    const node = this.use(name, position);
    const draft = this.drafts[node];
    const binding = this.names.get(name);
    if (draft !== undefined) draft.value = value;
    if (binding !== undefined) binding.valued = true;
  }

  /** The nodes with `n0`, `n1`, … for ids, in the given order. */
  nodes(order: readonly number[]): { nodes: GraphNode[]; ids: string[] } {
    const ids: string[] = [];
    order.forEach((draft, index) => {
      ids[draft] = `n${index}`;
    });
    const nodes = order.map((index): GraphNode => {
      const { op, inputs, name, value } = this.drafts[index] ?? { op: "constant", inputs: [] };
      return {
        id: ids[index] ?? "",
        op,
        inputs: inputs.map((input) => ids[input] ?? null),
        ...(name === undefined ? {} : { name }),
        ...(value === undefined ? {} : { value }),
      };
    });
    return { nodes, ids };
  }
}
