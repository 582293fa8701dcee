import type { GraphNode, NodeId } from "../graph";
import type { CellWriter } from "./cells";

/** A sheet of paper for one node that is taken apart: what is written on it has no final ids yet. */
export type Draft = CellWriter & { readonly nodes: GraphNode[] };

/** What a node of a draft is to be called in the end. */
export type Naming = { readonly id: NodeId; readonly name: string | undefined };

/** Collects the nodes of a graph that is taken apart, with ids and names that nothing else has. */
export class Sheet {
  readonly nodes: GraphNode[] = [];
  readonly #ids: Set<NodeId>;
  readonly #names: Set<string>;
  readonly #numbers = new Map<number, NodeId>();

  /** Ids and names of the graph that is taken apart are left to its nodes. */
  constructor(given: readonly GraphNode[]) {
    this.#ids = new Set(given.map(({ id }) => id));
    this.#names = new Set(given.flatMap(({ name }) => name ?? []));
  }

  /** Adds a node as it is. */
  add(node: GraphNode): NodeId {
    this.nodes.push(node);
    return node.id;
  }

  /** An id and name made from these, that are still free. */
  free(id: NodeId, name: string | undefined): Naming {
    return { id: unused(id, this.#ids), name: name === undefined ? undefined : unused(name, this.#names) };
  }

  /** A draft of what the node `id` is made of. */
  draft(id: NodeId): Draft {
    const nodes: GraphNode[] = [];
    return {
      nodes,
      apply(op, ...inputs) {
        // Not yet an id that anything else could have: it holds a line end.
        const node = { id: `${id}\n${nodes.length}`, op, inputs };
        nodes.push(node);
        return node.id;
      },
      number: (x) => this.#number(x),
    };
  }

  /**
   * Takes the nodes of a draft over. `final` says what some of them are called; the others are called after the node
   * `id`. Returns the ids the given ones have now.
   */
  keep(
    draft: Draft,
    id: NodeId,
    ids: readonly NodeId[],
    final: ReadonlyMap<NodeId, Naming>,
  ): readonly NodeId[] {
    const renamed = new Map<NodeId, NodeId>();
    for (const node of draft.nodes) {
      const naming = final.get(node.id) ?? this.free(`${id}.${renamed.size}`, undefined);
      renamed.set(node.id, naming.id);
      this.nodes.push({
        id: naming.id,
        op: node.op,
        inputs: node.inputs.map((input) => renamed.get(input ?? "") ?? input),
        ...(naming.name === undefined ? {} : { name: naming.name }),
      });
    }
    return ids.map((each) => renamed.get(each) ?? each);
  }

  #number(x: number): NodeId {
    const known = this.#numbers.get(x);
    if (known !== undefined) return known;
    const { id } = this.free(`number ${x}`, undefined);
    this.#numbers.set(x, id);
    return this.add({ id, op: "constant", inputs: [], value: x });
  }
}

function unused<T extends string>(wanted: T, taken: Set<string>): string {
  let free: string = wanted;
  while (taken.has(free)) free += "'";
  taken.add(free);
  return free;
}
