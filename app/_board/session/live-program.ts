import { compile, formulaOf, type Graph, type NodeId, type Program, type Value } from "@gradboard/autodiff";
import { type Board, graphOf, sameStructure } from "@gradboard/board";

/** Characters of a formula that stands in for a name on the screen. */
const LABEL_LENGTH = 40;

/**
 * Keeps one program in step with a board and the values being scrubbed on it: edits of the board are edits of the
 * program, new numbers only run it again. Labels are written afresh when the graph, the target or a constant (which is
 * part of what formulas read) changed.
 */
export class LiveProgram {
  readonly program: Program;
  #labels: ReadonlyMap<NodeId, string> = new Map();
  #graph: Graph;
  #target: NodeId | null;
  /** What each leaf holds in the program. */
  #values = new Map<NodeId, Value>();

  constructor(board: Board) {
    this.#graph = graphOf(board);
    this.#target = board.target;
    this.program = compile(this.#graph, this.#target);
    this.#relabel();
    this.#values = valuesOf(this.#graph);
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
    if (again || graph !== this.#graph) this.program.update(graph, board.target);
    this.#graph = graph;
    this.#target = board.target;
    if (again) this.#relabel();
    const changed = this.#take(scrubbed) || again;
    if (changed) this.program.run();
    return changed;
  }

  /** Nobody edits for a moment. */
  rest(): void {
    this.program.rest();
  }

  #relabel(): void {
    const labels = new Map<NodeId, string>();
    for (const node of this.#graph.nodes) {
      labels.set(node.id, node.name ?? formulaOf(this.#graph, node.id, LABEL_LENGTH));
    }
    this.#labels = labels;
  }

  /** Lays scrubbed values over those of the board; answers whether that makes a difference. */
  #take(scrubbed: ReadonlyMap<NodeId, number>): boolean {
    const values = valuesOf(this.#graph);
    for (const [id, value] of scrubbed) if (values.has(id)) values.set(id, value);
    let changed = values.size !== this.#values.size;
    for (const [id, value] of values) {
      // An update has put the board's values back, so that those in hand are set again.
      if (scrubbed.has(id) || !Object.is(this.#values.get(id), value)) this.program.set(id, value);
      changed ||= !Object.is(this.#values.get(id), value);
    }
    this.#values = values;
    return changed;
  }
}

function valuesOf(graph: Graph): Map<NodeId, Value> {
  const values = new Map<NodeId, Value>();
  for (const { id, value } of graph.nodes) if (value !== undefined) values.set(id, value);
  return values;
}

/** Both graphs have the same structure, so their nodes stand in the same order. */
function constantChanged(a: Graph, b: Graph): boolean {
  return (
    a !== b && a.nodes.some((node, index) => node.op === "constant" && node.value !== b.nodes[index]?.value)
  );
}
