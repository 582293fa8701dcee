import type { NodeId, Value } from "@gradboard/autodiff";
import type * as Y from "yjs";
import { holdsValue } from "../names";
import { entryOf, isRange, LOCAL } from "../schema";
import { plainValue, readValue } from "../values";
import { badRange, notFinite } from "./add-node";
import { type Edited, edit, gone, refuse, setField } from "./edit";

/** Gives a variable, constant, parameter or data node a new value: a finite number, or a vector or matrix of them. */
export function setValue(doc: Y.Doc, id: NodeId, value: Value, origin: unknown = LOCAL): Edited {
  return edit(doc, origin, () => {
    const entry = leafOf(doc, id);
    if (!entry.ok) return entry;
    const plain = plainValue(value);
    if (readValue(plain) === undefined) return notFinite();
    setField(entry.map, "value", plain);
    return { ok: true };
  });
}

/** Sets both ends of a node's slider; null goes back to the usual end. */
export function setRange(
  doc: Y.Doc,
  id: NodeId,
  min: number | null,
  max: number | null,
  origin: unknown = LOCAL,
): Edited {
  return edit(doc, origin, () => {
    const entry = leafOf(doc, id);
    if (!entry.ok) return entry;
    if (!isRange(min ?? undefined, max ?? undefined)) return badRange();
    setField(entry.map, "min", min);
    setField(entry.map, "max", max);
    return { ok: true };
  });
}

function leafOf(doc: Y.Doc, id: NodeId): Edited<{ map: Y.Map<unknown> }> {
  const map = entryOf(doc, id);
  if (map === undefined) return gone();
  const op = map.get("op");
  if (typeof op === "string" && holdsValue(op)) return { ok: true, map };
  return refuse("no-value", "This node is computed from its inputs. Change the value of a variable instead.");
}
