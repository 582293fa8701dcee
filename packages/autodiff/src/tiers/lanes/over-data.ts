import type { Graph, NodeId } from "../../graph";
import { LiveGraph } from "../../live-graph";
import { isChangeable } from "../../operations";
import { WIDE } from "../../tape/tape-type";
import { OverPoints, type Reduction } from "./over-points";

/** A program over a data set: what belongs to a data column has one number a point, all else one number. */
export type DataProgram = {
  readonly points: number;
  /** Sets a leaf that is no column; counts from the next `run`. Anything else is ignored. */
  set(id: NodeId, value: number): void;
  /** Several leaves that are no columns, looked up once: what a loop that trains wants. Others are left alone. */
  parameters(ids: readonly NodeId[]): DataParameters;
  /** Forward and backward over all points. */
  run(): void;
  /** Mean (or sum) of the target over all points, as of the last run. */
  readonly loss: number;
  /** One number a point for what depends on the data; the lanes themselves, which the next run overwrites. */
  value(id: NodeId): Float64Array | number | undefined;
  /** The derivative of the loss; for numbers that all points share summed over them. */
  gradient(id: NodeId): Float64Array | number | undefined;
};

export type DataParameters = {
  /** Sets them in order; counts from the next `run`. */
  set(values: ArrayLike<number>): void;
  /** Writes the derivatives of the loss in order. */
  gradients(into: Float64Array): void;
};

export type DataFault = {
  readonly kind: "no-points" | "different-lengths" | "not-a-leaf" | "no-target" | "not-numbers";
  readonly message: string;
  /** The column or node it is about. */
  readonly node?: NodeId;
};

export type DataResult =
  | { readonly ok: true; readonly program: DataProgram }
  | { readonly ok: false; readonly fault: DataFault };

export type DataOptions = {
  /** Of the target over all points; the mean if not given. */
  readonly reduction?: Reduction;
  /** Leave WebAssembly aside. */
  readonly javascriptOnly?: boolean;
};

/**
 * Makes a program that runs a graph of numbers once for all points of a data set: `columns` holds, for each leaf that
 * differs from point to point, one number a point. Runs once. Faults are answers.
 */
export function overData(
  graph: Graph,
  target: NodeId,
  columns: ReadonlyMap<NodeId, Float64Array>,
  options: DataOptions = {},
): DataResult {
  const live = new LiveGraph(graph, target);
  const { wiring, layout } = live;
  const { tape } = layout.store;
  const position = (id: NodeId): number => {
    const index = wiring.indexOf.get(id) ?? -1;
    return layout.isLive(index) ? layout.position(index) : -1;
  };
  const isLeaf = (id: NodeId) => isChangeable(wiring.records[wiring.indexOf.get(id) ?? -1]?.id ?? "");

  const [first] = columns.values();
  const points = first?.length ?? 0;
  if (points === 0) return refuse("no-points", "There is no data: give at least one column with numbers.");
  const byPosition = new Map<number, Float64Array>();
  for (const [id, column] of columns) {
    if (!isLeaf(id))
      return refuse("not-a-leaf", "Data can only stand in for a variable, parameter or data node.", id);
    if (column.length !== points) {
      const message = `All columns need the same number of points; there are ${points} and ${column.length}.`;
      return refuse("different-lengths", message, id);
    }
    byPosition.set(position(id), column);
  }
  const targetPosition = position(target);
  if (targetPosition < 0) return refuse("no-target", "The target has no value.", target);
  const wide = tape.kind.subarray(0, tape.count).indexOf(WIDE);
  if (wide >= 0 || layout.store.wides.operands.size > 0) {
    const message =
      "Over a data set every node must be a number with one or two inputs: expand the graph first.";
    return refuse("not-numbers", message, wide < 0 ? undefined : wiring.nodes[layout.index(wide)]?.id);
  }

  const places = new Map(graph.nodes.map(({ id }) => [id, position(id)]));
  const at = (id: NodeId): number => places.get(id) ?? -1;
  const over = new OverPoints(layout.store, targetPosition, byPosition, points, options);
  const { isLane } = over.plan;
  const isSettable = new Uint8Array(tape.count);
  for (const { id } of graph.nodes) {
    const node = position(id);
    if (node >= 0 && isLane[node] === 0 && isLeaf(id)) isSettable[node] = 1;
  }
  over.run();
  return {
    ok: true,
    program: {
      points,
      set(id, value) {
        const node = at(id);
        if (isSettable[node] === 1) tape.values[node] = value;
      },
      parameters(ids) {
        const leaves = Int32Array.from(ids, (id) => (isSettable[at(id)] === 1 ? at(id) : -1));
        const { values, gradients } = tape;
        return {
          set(numbers) {
            for (const [index, node] of leaves.entries()) if (node >= 0) values[node] = numbers[index] ?? 0;
          },
          gradients(into) {
            for (const [index, node] of leaves.entries()) into[index] = gradients[node] ?? 0;
          },
        };
      },
      run: () => over.run(),
      get loss() {
        return over.loss;
      },
      value(id) {
        const node = at(id);
        return isLane[node] === 1 ? over.values(node) : tape.values[node];
      },
      gradient(id) {
        const node = at(id);
        return isLane[node] === 1 ? over.gradients(node) : tape.gradients[node];
      },
    },
  };
}

function refuse(kind: DataFault["kind"], message: string, node?: NodeId): DataResult {
  return { ok: false, fault: { kind, message, ...(node === undefined ? {} : { node }) } };
}
