import * as Y from "yjs";

type Step = Y.UndoManager["undoStack"][number];
type StepEvent = {
  readonly stackItem: Step;
  readonly changedParentTypes: ReadonlyMap<unknown, readonly Y.YEvent<Y.AbstractType<unknown>>[]>;
};
type Fields = Map<string, unknown>;

/** The origin of what is put back here: part of an undo, so no step of its own. */
const PUT_BACK: object = Object.freeze({ origin: "gradboard-put-back" });

/**
 * Remembers what each step of undo wrote over. Two people write a field at the same time: one of the values stays. When
 * its writer undoes, Yjs takes it away but puts nothing in its place, as the other's value came between: the field would
 * be gone. Instead it gets what its writer had seen there before the step.
 */
export function createOverwritten() {
  const before = new WeakMap<Step, Map<unknown, Fields>>();
  const emptied = new WeakMap<Step, Map<unknown, Set<string>>>();
  return {
    /** For the manager's events: reads off what the step found, and what it left empty. */
    note({ stackItem, changedParentTypes }: StepEvent): void {
      const found = before.get(stackItem) ?? new Map<unknown, Fields>();
      const left = emptied.get(stackItem) ?? new Map<unknown, Set<string>>();
      before.set(stackItem, found);
      emptied.set(stackItem, left);
      for (const events of changedParentTypes.values())
        for (const event of events) {
          if (!(event.target instanceof Y.Map)) continue;
          const fields = found.get(event.target) ?? new Map<string, unknown>();
          const gone = left.get(event.target) ?? new Set<string>();
          found.set(event.target, fields);
          left.set(event.target, gone);
          for (const [key, { action, oldValue }] of event.changes.keys) {
            if (!fields.has(key)) fields.set(key, action === "add" ? undefined : oldValue);
            if (action === "delete") gone.add(key);
            else gone.delete(key);
          }
        }
    },

    /** Fills again what taking back `step` has left empty; `inverse` is the step that came of it. */
    putBack(doc: Y.Doc, step: Step, inverse: Step | undefined): void {
      const found = before.get(step);
      const left = inverse && emptied.get(inverse);
      if (found === undefined || left === undefined) return;
      doc.transact(() => {
        for (const [map, keys] of left) {
          if (!(map instanceof Y.Map)) continue;
          for (const key of keys) {
            const value = found.get(map)?.get(key);
            // What is itself a shared type can not be written a second time.
            if (value !== undefined && !(value instanceof Y.AbstractType) && !map.has(key))
              map.set(key, value);
          }
        }
      }, PUT_BACK);
    },
  };
}
