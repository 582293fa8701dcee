import type { LiveGraph } from "./live-graph";
import { numberProblem } from "./problems/numbers";
import type { GraphProblem } from "./problems/problem";
import {
  loopProblem,
  notConnected,
  portProblems,
  shapeProblem,
  unknownOperation,
} from "./problems/structure";
import { nameOf } from "./render/label";

/** The problems of a graph as it stands: what is wrong with its structure is found once, until the next edit. */
export class Problems {
  readonly version: number;
  readonly #live: LiveGraph;
  readonly #loops: readonly GraphProblem[];
  /** By index: what stands before the problems of a node's numbers, and what stands behind them. */
  readonly #before = new Map<number, readonly GraphProblem[]>();
  readonly #after = new Map<number, GraphProblem>();

  constructor(live: LiveGraph) {
    this.#live = live;
    this.version = live.version;
    this.#loops = live.layout.loops.map((loop) => loopProblem(live, loop));
    const { wiring, graph, facts } = live;
    const target = nameOf(graph, wiring.nodes[facts.target]?.id ?? "");
    for (let index = 0; index < wiring.count; index++) {
      if (wiring.nodes[index] === undefined) continue;
      const found =
        wiring.records[index] === undefined ? [unknownOperation(live, index)] : portProblems(live, index);
      const shape = shapeProblem(live, index);
      if (shape !== undefined) found.push(shape);
      if (found.length > 0) this.#before.set(index, found);
      const apart = notConnected(live, index, target);
      if (apart !== undefined) this.#after.set(index, apart);
    }
  }

  /**
   * All problems with the numbers of the last run: loops first, then node by node in graph order. The same graph and
   * numbers give the same list.
   */
  now(): readonly GraphProblem[] {
    const problems = [...this.#loops];
    const { wiring, engine } = this.#live;
    engine.settle();
    for (let index = 0; index < wiring.count; index++) {
      const before = this.#before.get(index);
      if (before !== undefined) problems.push(...before);
      const broken = numberProblem(this.#live, index);
      if (broken !== undefined) problems.push(broken);
      const after = this.#after.get(index);
      if (after !== undefined) problems.push(after);
    }
    return problems;
  }
}
