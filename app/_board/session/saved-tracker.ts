import * as Y from "yjs";
import { Durability } from "./durability";

/** Follows a document's own edits and the server's acknowledgements. */
export class SavedTracker {
  readonly #doc: Y.Doc;
  readonly #provider: object;
  readonly #durability = new Durability();
  readonly #onChange: () => void;

  constructor(doc: Y.Doc, provider: object, onChange: () => void) {
    this.#doc = doc;
    this.#provider = provider;
    this.#onChange = onChange;
    doc.on("update", this.#note);
  }

  /** Whether all of this page's own work is on the server's disk. */
  get durable(): boolean {
    return this.#durability.durable;
  }

  /** A `saved` message: the state vector that is on disk. */
  acknowledge(stateVector: Uint8Array): void {
    this.#durability.acknowledge(Y.decodeStateVector(stateVector).get(this.#doc.clientID) ?? 0);
    this.#onChange();
  }

  destroy(): void {
    this.#doc.off("update", this.#note);
  }

  readonly #note = (_update: Uint8Array, origin: unknown): void => {
    // What the provider brings is somebody else's work.
    if (origin === this.#provider) return;
    this.#durability.edit(Y.getState(this.#doc.store, this.#doc.clientID));
    this.#onChange();
  };
}
