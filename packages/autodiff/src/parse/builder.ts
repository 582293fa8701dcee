import type { GraphNode } from "../graph";
import type { Operation } from "../operation";
import { operation } from "../operations";
import { isTensor, type Value } from "../tensor/tensor";

/** A node under construction; inputs are numbers of drafts. */
export type Draft = { readonly op: string; readonly inputs: readonly number[]; name?: string; value?: Value };

/** What a name in the formula stands for, and where it was first seen. */
export type Binding = { node: number; readonly position: number; readonly defined: boolean; valued: boolean };

const NOTHING: readonly number[] = [];

/** Collects the nodes of a formula: one leaf a name, one node a written operation. */
export class Builder {
  readonly drafts: Draft[] = [];
  readonly names = new Map<string, Binding>();
  private readonly constants = new Map<string, number>();
  /** Drafts that look like vectors or matrices; a name whose value is not known here may be one as well. */
  private readonly tensors = new Set<number>();

  /** `outside`: names that mean something before the formula is read; `vectors`: those of them that are no numbers. */
  constructor(
    private readonly outside: ReadonlySet<string> = new Set(),
    private readonly vectors: ReadonlySet<string> = new Set(),
  ) {}

  isKnown(name: string): boolean {
    return this.names.has(name) || this.outside.has(name);
  }

  /**
   * The known names that a word is made of, `xy` when x and y are known and xy is not; the word itself otherwise.
   */
  factors(word: string): readonly string[] {
    if (this.outside.size === 0 || this.isKnown(word)) return [word];
    const parts: string[] = [];
    for (let at = 0; at < word.length; ) {
      let end = word.length;
      while (end > at && !this.isKnown(word.slice(at, end))) end--;
      if (end === at) return [word];
      parts.push(word.slice(at, end));
      at = end;
    }
    return parts;
  }

  add(op: string, inputs: readonly number[]): number {
    const node = this.push({ op, inputs });
    const record = operation(op);
    if (record?.kind === "tensor") this.tensors.add(node);
    else if (this.tensors.size > 0 && !(record?.variadic === true && inputs.length === 1)) {
      if (inputs.some((input) => this.tensors.has(input))) this.tensors.add(node);
    }
    return node;
  }

  private push(draft: Draft): number {
    this.drafts.push(draft);
    return this.drafts.length - 1;
  }

  number(value: Value): number {
    const node = this.push({ op: "constant", inputs: NOTHING, value });
    if (isTensor(value)) this.tensors.add(node);
    return node;
  }

  /** Takes back the drafts from this one on: their numbers have become parts of one literal. */
  forget(from: number): void {
    this.drafts.length = from;
  }

  constant(record: Operation): number {
    const known = this.constants.get(record.id);
    if (known !== undefined) return known;
    const node = this.push({ op: record.id, inputs: NOTHING });
    this.constants.set(record.id, node);
    return node;
  }

  /** The literal a draft is, if it is one. */
  literal(node: number): Value | undefined {
    const draft = this.drafts[node];
    return draft?.op === "constant" ? draft.value : undefined;
  }

  isTensor(node: number): boolean {
    return this.tensors.has(node);
  }

  /** The node a name stands for; a new variable at its first use. */
  use(name: string, position: number): number {
    const known = this.names.get(name);
    if (known !== undefined) return known.node;
    const node = this.push({ op: "variable", inputs: NOTHING, name, value: 1 });
    if (this.vectors.has(name)) this.tensors.add(node);
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
  give(name: string, value: Value, position: number): void {
    const node = this.use(name, position);
    const draft = this.drafts[node];
    const binding = this.names.get(name);
    if (draft !== undefined) draft.value = value;
    if (binding !== undefined) binding.valued = true;
    if (isTensor(value)) this.tensors.add(node);
  }

  /** The nodes with `n0`, `n1`, … for ids, in the given order. */
  nodes(order: readonly number[]): { nodes: GraphNode[]; ids: string[] } {
    const ids = new Array<string>(this.drafts.length).fill("");
    for (let index = 0; index < order.length; index++) ids[order[index] ?? 0] = `n${index}`;
    const nodes = order.map((index): GraphNode => {
      const { op, inputs: from, name, value } = this.drafts[index] ?? { op: "constant", inputs: NOTHING };
      const id = ids[index] ?? "";
      const inputs = from.map((input) => ids[input] ?? null);
      if (value === undefined) return name === undefined ? { id, op, inputs } : { id, op, inputs, name };
      return name === undefined ? { id, op, inputs, value } : { id, op, inputs, name, value };
    });
    return { nodes, ids };
  }
}
