import { type NodeId, operation } from "@gradboard/autodiff";
import type * as Y from "yjs";
import { newNodeIds } from "../ids";
import { freeName, holdsValue, isName, mayHaveName, needsName } from "../names";
import { readBoard } from "../read-board";
import { isFiniteNumber, isRange, LIMITS, LOCAL, nodesOf } from "../schema";
import { createEntry } from "./create-entry";
import { type Edited, edit, refuse, takenNames } from "./edit";

export type NewNode = {
  readonly op: string;
  readonly pos: readonly [number, number];
  readonly name?: string;
  readonly value?: number;
  readonly min?: number;
  readonly max?: number;
};

/** Adds a node with empty ports. A leaf gets the value 1 and, unless it is a constant, the first free name if none is given. */
export function addNode(doc: Y.Doc, node: NewNode, origin: unknown = LOCAL): Edited<{ id: NodeId }> {
  return edit(doc, origin, () => {
    const known = operation(node.op);
    if (known === undefined) return refuse("unknown-operation", "There is no such operation.");
    if (nodesOf(doc).size >= LIMITS.nodes) return tooManyNodes();
    if (!node.pos.every(isFiniteNumber))
      return refuse("not-a-number", "A place on the board must be two numbers.");
    if (node.value !== undefined && !isFiniteNumber(node.value)) return notFinite();
    if (!isRange(node.min, node.max)) return badRange();
    const taken = takenNames(readBoard(doc));
    const name = node.name ?? (needsName(node.op) ? freeName(node.op, taken) : undefined);
    if (name !== undefined) {
      const fault = nameFault(node.op, name, taken);
      if (fault !== null) return fault;
    }
    const { value, ...rest } = node;
    const id = newNodeIds(1).join();
    createEntry(doc, id, {
      ...rest,
      inputs: [],
      ...(name === undefined ? {} : { name }),
      ...(holdsValue(node.op) ? { value: value ?? 1 } : {}),
    });
    return { ok: true, id };
  });
}

/** Why a node of this operation may not be called so, or null when it may. */
export function nameFault(op: string, name: string, taken: ReadonlySet<string>) {
  if (!mayHaveName(op))
    return refuse("name", "A constant is called by its number, so it cannot have a name.");
  if (!isName(name)) {
    const message = `“${name.slice(0, LIMITS.nameLength)}” cannot be a name. Use a letter, then letters, digits or _, and not the name of a function or a constant.`;
    return refuse("name", message);
  }
  if (!taken.has(name)) return null;
  return refuse("duplicate-name", `There is already a node called ${name} on this board. Use another name.`);
}

export function tooManyNodes() {
  return refuse(
    "too-many-nodes",
    `A board holds at most ${LIMITS.nodes} nodes. Delete some or use another board.`,
  );
}

export function notFinite() {
  return refuse("not-a-number", "A value must be a finite number, such as 2, -0.5 or 1e3.");
}

export function badRange() {
  return refuse("range", "The lower end of a slider must be below its upper end, and both must be numbers.");
}
