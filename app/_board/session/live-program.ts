import { compile, formulaOf, type Graph, type NodeId, type Program, type Value } from "@gradboard/autodiff";
import { type Board, graphOf, sameStructure } from "@gradboard/board";

/** Characters of a formula that stands in for a name on the screen. */
const LABEL_LENGTH = 40;

/**
 * Keeps one program in step with a board and the values being scrubbed on it. New numbers only run the program again;
 * it is compiled afresh when the graph, the target or a constant (which is part of what formulas read) changed.
 */
export class LiveProgram {
  #program: Program;
  #labels: ReadonlyMap<NodeId, string>;
  #graph: Graph;
  #target: NodeId | null;
  readonly #values = new Map<NodeId, Value>();

  constructor(board: Board) {
    this.#graph = graphOf(board);
    this.#target = board.target;
    this.#program = compile(this.#graph, this.#target);
    this.#labels = this.#compiled();
    this.#program.run();
  }

  get program(): Program {
    return this.#program;
  }

  /** What to call each node: its name, else its formula. */
  get labels(): ReadonlyMap<NodeId, string> {
    return this.#labels;
  }

  /** Brings the program up to date; answers whether any number may have changed. */
  update(board: Board, scrubbed: ReadonlyMap<NodeId, number>): boolean {
    const graph = graphOf(board);
    const again =
      board.target !== this.#target ||
      !sameStructure(graph, this.#graph) ||
      constantChanged(graph, this.#graph);
    this.#graph = graph;
    this.#target = board.target;
    if (again) {
      this.#program = compile(graph, board.target);
      this.#labels = this.#compiled();
    }
    const changed = this.#setValues(scrubbed) || again;
    if (changed) this.#program.run();
    return changed;
  }

  #compiled(): ReadonlyMap<NodeId, string> {
    this.#values.clear();
    const labels = new Map<NodeId, string>();
    for (const node of this.#graph.nodes) {
      if (node.value !== undefined) this.#values.set(node.id, node.value);
      labels.set(node.id, node.name ?? formulaOf(this.#graph, node.id, LABEL_LENGTH));
    }
    return labels;
  }

  #setValues(scrubbed: ReadonlyMap<NodeId, number>): boolean {
    let changed = false;
    for (const { id, value } of this.#graph.nodes) {
      if (value === undefined) continue;
      const wanted = scrubbed.get(id) ?? value;
      if (Object.is(this.#values.get(id), wanted)) continue;
      this.#values.set(id, wanted);
      this.#program.set(id, wanted);
      changed = true;
    }
    return changed;
  }
}

/** Both graphs have the same structure, so their nodes stand in the same order. */
function constantChanged(a: Graph, b: Graph): boolean {
  return (
    a !== b && a.nodes.some((node, index) => node.op === "constant" && node.value !== b.nodes[index]?.value)
  );
}
