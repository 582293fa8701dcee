import type { GraphNode, NodeId } from "../graph";
import type { Operation } from "../operation";
import { operation } from "../operations";
import { gridOf } from "./broadcast";
import type { Cells, CellWriter } from "./cells";
import { inferShape } from "./infer-shape";
import { sizeOf } from "./operand";
import type { Naming, Sheet } from "./sheet";
import { isTensor, type Shape } from "./tensor";
import { wideCells } from "./wide-cells";

/** A node whose inputs have been taken apart, with the shape it has. */
export type Expandable = {
  readonly node: GraphNode;
  readonly record: Operation;
  readonly inputs: readonly Cells[];
  readonly constants: readonly (number | undefined)[];
  readonly shape: Shape;
};

/** What must be known about a node to take it apart; undefined for one that cannot be computed. */
export function expandable(
  node: GraphNode,
  nodes: ReadonlyMap<NodeId, GraphNode>,
  entries: ReadonlyMap<NodeId, Cells>,
): Expandable | undefined {
  const record = operation(node.op);
  if (record === undefined) return undefined;
  if (record.ports.length === 0)
    return { node, record, inputs: [], constants: [], shape: isTensor(node.value) ? node.value.shape : [] };
  const wired = record.variadic === true ? node.inputs.filter((id) => id !== null) : node.inputs;
  const inputs = wired.flatMap((id) => entries.get(id ?? "") ?? []);
  const needed = record.variadic === true ? Math.max(wired.length, 1) : record.ports.length;
  if (inputs.length < needed) return undefined;
  const constants = wired.map((id) => constantOf(nodes.get(id ?? "")));
  const shapes = inputs.map((input) => input.shape);
  const inferred = inferShape(record, shapes, constants);
  return inferred.ok ? { node, record, inputs, constants, shape: inferred.shape } : undefined;
}

function constantOf(node: GraphNode | undefined): number | undefined {
  if (node?.op !== "constant" || isTensor(node.value)) return undefined;
  return node.value ?? 1;
}

/** Most operations take no more nodes than this for an entry of inputs and output. */
const NODES_PER_ENTRY = 8;

/** About how many nodes it takes apart into; never far too few. */
export function costOf({ record, inputs, shape }: Expandable): number {
  const size = sizeOf(shape);
  const given = inputs.reduce((sum, input) => sum + input.ids.length, 0);
  if (record.tensor !== undefined)
    return record.tensor.cost?.(inputs.map((input) => input.shape)) ?? NODES_PER_ENTRY * (given + size);
  if (record.wide === undefined) return size;
  return NODES_PER_ENTRY * Math.max(given, size * inputs.length);
}

/** Writes the nodes for all entries of a node. */
export function cellsOf(sheet: Sheet, { node, record, inputs, constants, shape }: Expandable): Cells {
  const size = sizeOf(shape);
  if (record.ports.length === 0) return { shape, ids: leafCells(sheet, node, shape) };
  const isNarrow = record.tensor === undefined && record.wide === undefined;
  if (isNarrow && shape.length === 0)
    return { shape, ids: [sheet.add({ ...node, inputs: inputs.map(({ ids }) => ids[0] ?? null) })] };
  const draft = sheet.draft(node.id);
  const ids = record.tensor?.cells(draft, inputs, constants, size) ?? entrywise(draft, record, inputs, shape);
  const written = new Set(draft.nodes.map(({ id }) => id));
  const final = new Map<NodeId, Naming>();
  for (const [place, id] of ids.entries()) {
    if (written.has(id) && !final.has(id)) final.set(id, naming(sheet, node, shape, place));
  }
  return { shape, ids: sheet.keep(draft, node.id, ids, final) };
}

function leafCells(sheet: Sheet, node: GraphNode, shape: Shape): NodeId[] {
  const { value } = node;
  if (!isTensor(value)) return [sheet.add(node)];
  return Array.from(value.data, (entry, place) => {
    const { id, name } = naming(sheet, node, shape, place);
    return sheet.add({ id, op: node.op, inputs: [], value: entry, ...(name === undefined ? {} : { name }) });
  });
}

/** An entry is called after the whole, with its place; a number keeps id and name. */
function naming(sheet: Sheet, { id, name }: GraphNode, shape: Shape, place: number): Naming {
  const columns = shape[1];
  if (shape.length === 0) return { id, name };
  const at = columns === undefined ? [place] : [Math.floor(place / columns), place % columns];
  return sheet.free(`${id}[${at.join(", ")}]`, name === undefined ? undefined : `${name}_${at.join("_")}`);
}

function entrywise(write: CellWriter, record: Operation, inputs: readonly Cells[], shape: Shape): NodeId[] {
  const apply = (ids: readonly NodeId[]) =>
    record.wide === undefined
      ? write.apply(record.id, ...ids)
      : (wideCells.get(record.id)?.(write, ids) ?? "");
  const [only] = inputs;
  if (record.variadic === true && inputs.length === 1 && only !== undefined) return [apply(only.ids)];
  const grid = gridOf(
    shape,
    inputs.map((input) => input.shape),
  );
  const ids: NodeId[] = [];
  for (let row = 0; row < grid.rows; row++) {
    for (let column = 0; column < grid.columns; column++)
      ids.push(
        apply(
          inputs.map(
            (input, port) =>
              input.ids[row * (grid.rowSteps[port] ?? 0) + column * (grid.columnSteps[port] ?? 0)] ?? "",
          ),
        ),
      );
  }
  return ids;
}
