import { type NodeId, operation, type WireRef } from "@gradboard/autodiff";
import type * as Y from "yjs";
import type { Board } from "../board";
import { wouldLoop } from "../loops";
import { NODE_SIZE } from "../node-size";
import { readBoard } from "../read-board";
import { entryOf, LOCAL } from "../schema";
import { addNode, type NewNode } from "./add-node";
import { computesNothing, type Edited, edit, gone, refuse, setField } from "./edit";
import { moveNodes } from "./move-nodes";
import { shifted } from "./shifted";
import { connect } from "./wires";

/** Where the wires of a new node go: from a node into its first port, or out of it into a port, or both. */
export type Wiring = { readonly from?: NodeId; readonly to?: WireRef };

/** Adds a node with a wire attached: into its first port, out of it, or both. */
export function addWired(
  doc: Y.Doc,
  node: NewNode,
  { from, to }: Wiring,
  origin: unknown = LOCAL,
): Edited<{ id: NodeId }> {
  return edit(doc, origin, () => {
    const board = readBoard(doc);
    if (from !== undefined && !board.nodes.has(from)) return gone();
    if (to !== undefined && !board.nodes.has(to.to)) return gone();
    const ends = [from, to?.to].map((id) => board.nodes.get(id ?? ""));
    if (ends.some((end) => end?.annotation !== undefined)) return computesNothing();
    if (from !== undefined && operation(node.op)?.ports.length === 0) return noInput();
    const added = addNode(doc, node, origin);
    if (!added.ok) return added;
    if (from !== undefined) connect(doc, from, added.id, 0, origin);
    if (to !== undefined) connect(doc, added.id, to.to, to.port, origin);
    return added;
  });
}

/**
 * Adds a node in the middle of a wire, between the two nodes it joins; where there is no room for it, everything
 * computed from it moves to the right.
 */
export function addIntoWire(
  doc: Y.Doc,
  node: Omit<NewNode, "pos">,
  wire: WireRef,
  origin: unknown = LOCAL,
): Edited<{ id: NodeId }> {
  return edit(doc, origin, () => {
    const board = readBoard(doc);
    const source = sourceOf(board, wire);
    const target = board.nodes.get(wire.to);
    if (source === undefined || target === undefined) return gone();
    const gap = target.pos[0] - source.pos[0] - NODE_SIZE.width;
    const missing = NODE_SIZE.width + 2 * BESIDE - gap;
    if (missing > 0) moveNodes(doc, shifted(board, wire.to, missing), origin);
    const x = source.pos[0] + NODE_SIZE.width + Math.max(BESIDE, (gap - NODE_SIZE.width) / 2);
    const pos: [number, number] = [Math.round(x), Math.round((source.pos[1] + target.pos[1]) / 2)];
    const added = addWired(doc, { ...node, pos }, { from: source.id, to: wire }, origin);
    const entry = added.ok && source.parent === target.parent ? entryOf(doc, added.id) : undefined;
    // Put between two nodes of a group it is part of it.
    if (entry !== undefined && source.parent !== undefined) setField(entry, "parent", source.parent);
    return added;
  });
}

/** Leads a wire through a node that is on the board already, by its first empty port. Refuses to close a loop. */
export function spliceIntoWire(doc: Y.Doc, id: NodeId, wire: WireRef, origin: unknown = LOCAL): Edited {
  return edit(doc, origin, () => {
    const board = readBoard(doc);
    const source = sourceOf(board, wire);
    const node = board.nodes.get(id);
    if (source === undefined || node === undefined) return gone();
    const ports = operation(node.op)?.ports.length ?? node.inputs.length;
    const port = Array.from({ length: ports }, (_, at) => node.inputs[at] ?? null).indexOf(null);
    if (port < 0) return noInput();
    // Asked before anything is written: a refused edit writes nothing.
    if (wouldLoop(board, id, wire.to)) return connect(doc, id, wire.to, wire.port, origin);
    const into = connect(doc, source.id, id, port, origin);
    return into.ok ? connect(doc, id, wire.to, wire.port, origin) : into;
  });
}

/** Room on both sides of a node that is put into a wire. */
const BESIDE = 64;

function sourceOf(board: Board, { to, port }: WireRef) {
  return board.nodes.get(board.nodes.get(to)?.inputs[port] ?? "");
}

function noInput() {
  return refuse("unknown-port", "This node has no free input. Choose an operation that has one.");
}
