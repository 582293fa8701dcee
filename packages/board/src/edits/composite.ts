import { type NodeId, operation } from "@gradboard/autodiff";
import type * as Y from "yjs";
import { boundsOf } from "../arrange";
import { boxOf } from "../box-of";
import { compositeOf, gatesOf } from "../groups/composite";
import { groupBox } from "../groups/group-shapes";
import { newNodeIds } from "../ids";
import { layout } from "../layout";
import { NODE_SIZE } from "../node-size";
import { readBoard } from "../read-board";
import { entryOf, LIMITS, LOCAL, nodesOf, portKey } from "../schema";
import { tooManyNodes } from "./add-node";
import { createEntry, createGroupEntry } from "./create-entry";
import { type Edited, edit, gone, refuse, setField } from "./edit";
import { makeRoom } from "./make-room";
import { moveNodes } from "./move-nodes";
import { removeNodes } from "./remove-nodes";

/**
 * Spells an operation out: its node becomes the last of the gates it is made of, so that everything stays wired to it,
 * and the others come before it, all in a group that is called like the operation. What is around it makes room.
 */
export function expandOperation(doc: Y.Doc, id: NodeId, origin: unknown = LOCAL): Edited<{ group: NodeId }> {
  return edit(doc, origin, () => {
    const board = readBoard(doc);
    const node = board.nodes.get(id);
    const entry = entryOf(doc, id);
    if (node === undefined || entry === undefined) return gone();
    const gates = gatesOf(node.op);
    if (gates === null) return refuse("unknown-operation", "This operation is not made of simpler ones.");
    const made = [...gates.nodes.values()].filter((gate) => !gates.ports.has(gate.id));
    if (board.nodes.size + made.length > LIMITS.nodes) return tooManyNodes();
    const [group = "", ...fresh] = newNodeIds(made.length + 1);
    const idOf = new Map(
      made.map((gate, index) => [gate.id, gate.id === gates.result ? id : (fresh[index] ?? "")]),
    );
    for (const [placeholder, port] of gates.ports) idOf.set(placeholder, node.inputs[port] ?? "");
    const inputsOf = (inputs: readonly (NodeId | null)[]) =>
      inputs.map((from) => (from === null ? null : idOf.get(from) || null));
    const places = layout({ nodes: made });
    const frame = frameAround([...places.values()]);
    const resultY = places.get(gates.result)?.[1] ?? 0;
    const placeOf = ([x, y]: readonly [number, number]): [number, number] => [
      node.pos[0] + x - frame.x,
      node.pos[1] + y - resultY,
    ];
    const [x, y] = placeOf([frame.x, frame.y]);
    moveNodes(doc, makeRoom(board, { id, from: boxOf(node), to: { ...frame, x, y } }), origin);
    createGroupEntry(doc, group, {
      title: operation(node.op)?.id ?? "",
      collapsed: false,
      parent: node.parent ?? null,
    });
    for (const gate of made) {
      const pos = placeOf(places.get(gate.id) ?? [0, 0]);
      const inputs = inputsOf(gate.inputs);
      if (gate.id === gates.result) {
        become(doc, id, gate.op, inputs, node.inputs.length);
        setField(entry, "parent", group);
        moveNodes(doc, new Map([[id, pos]]), origin);
        continue;
      }
      const value = gate.value === undefined ? {} : { value: gate.value };
      createEntry(doc, idOf.get(gate.id) ?? "", { op: gate.op, pos, inputs, parent: group, ...value });
    }
    return { ok: true, group };
  });
}

/** Folds a group that spells an operation out into a node of that operation; the way back of `expandOperation`. */
export function foldGroup(doc: Y.Doc, group: NodeId, origin: unknown = LOCAL): Edited<{ id: NodeId }> {
  return edit(doc, origin, () => {
    const board = readBoard(doc);
    if (!board.groups.has(group)) return gone();
    const composite = compositeOf(board, group);
    const node = board.nodes.get(composite?.result ?? "");
    const entry = entryOf(doc, composite?.result ?? "");
    if (composite === null || node === undefined || entry === undefined) {
      return refuse("unknown-operation", "What is in this group is not just one operation.");
    }
    const { result, rest, op, inputs } = composite;
    const members = [result, ...rest].flatMap((id) => board.nodes.get(id) ?? []);
    const frame = frameAround(members.map(({ pos }) => pos));
    const place: [number, number] = [frame.x, node.pos[1]];
    moveNodes(doc, makeRoom(board, { id: group, from: frame, to: boxOf({ pos: place }) }), origin);
    become(doc, result, op, inputs, node.inputs.length);
    setField(entry, "parent", board.groups.get(group)?.parent ?? null);
    moveNodes(doc, new Map([[result, place]]), origin);
    removeNodes(doc, rest, origin);
    nodesOf(doc).delete(group);
    return { ok: true, id: result };
  });
}

function frameAround(places: readonly (readonly [number, number])[]) {
  const boxes = places.map((pos) => boxOf({ pos }));
  return groupBox(boundsOf(boxes) ?? { x: 0, y: 0, ...NODE_SIZE }, null);
}

/** Gives a node another operation and other wires; a constant's value is not asked, for a result is none. */
function become(
  doc: Y.Doc,
  id: NodeId,
  op: string,
  inputs: readonly (NodeId | null)[],
  before: number,
): void {
  const entry = entryOf(doc, id);
  if (entry === undefined) return;
  setField(entry, "op", op);
  for (let port = 0; port < Math.max(before, inputs.length); port++) {
    setField(entry, portKey(port), inputs[port] ?? null);
  }
}
