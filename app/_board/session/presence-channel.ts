import { type Gesture, limits, type Presence, type PresenceUser, readPresence } from "@gradboard/protocol";
import type { Awareness } from "y-protocols/awareness";
import type { Point } from "./overlay";
import { type Person, peopleOf, samePeople } from "./people";
import { type Readable, Store } from "./store";
import { throttle } from "./throttle";

/** Most often that one's own presence is sent: 30 times a second. */
const INTERVAL = 1000 / 30;

/** Somebody's pointer, in board coordinates. */
export type RemoteCursor = { readonly clientId: number; readonly point: Point };

/** Where somebody's laser pointer shines; `color` is theirs, null where nobody's name is known. */
export type Laser = { readonly clientId: number; readonly point: Point; readonly color: string | null };

type Own = Omit<Presence, "user">;

/** What one tells the others about oneself, and what they tell. */
export class PresenceChannel {
  readonly #awareness: Awareness;
  readonly #people = new Store<readonly Person[]>([]);
  readonly #cursors = new Store<readonly RemoteCursor[]>([]);
  readonly #lasers = new Store<readonly Laser[]>([]);
  readonly #read = new WeakMap<object, Presence>();
  readonly #me: Pick<PresenceUser, "name" | "color">;
  readonly #onGesture: () => void;
  readonly #send = throttle<Own>((own) => this.#awareness.setLocalState({ ...own }), INTERVAL);
  #others: ReadonlyMap<number, Presence> = new Map();
  #own: Own = {};

  /** `onGesture` is called whenever somebody's gesture may have changed. */
  constructor(awareness: Awareness, me: Pick<PresenceUser, "name" | "color">, onGesture: () => void) {
    this.#awareness = awareness;
    this.#me = me;
    this.#onGesture = onGesture;
    awareness.on("change", this.#readOthers);
    window.addEventListener("pagehide", this.#hide);
  }

  get people(): Readable<readonly Person[]> {
    return this.#people;
  }

  get cursors(): Readable<readonly RemoteCursor[]> {
    return this.#cursors;
  }

  /** All laser pointers that are on, one's own too. */
  get lasers(): Readable<readonly Laser[]> {
    return this.#lasers;
  }

  get others(): ReadonlyMap<number, Presence> {
    return this.#others;
  }

  get gesture(): Gesture | null {
    return this.#own.gesture ?? null;
  }

  setCursor(point: Point | null): void {
    if (point === null && !this.#own.cursor) return;
    this.#tell({ cursor: point === null ? null : [Math.round(point[0]), Math.round(point[1])] });
  }

  /** Shines somewhere, or not any more. It is presence alone: nothing of it is ever written. */
  setLaser(point: Point | null): void {
    if (point === null && !this.#own.laser) return;
    // Left out when it is off: a state of few fields is a short message.
    this.#tell({ laser: point === null ? undefined : [Math.round(point[0]), Math.round(point[1])] });
    this.#updateLasers();
  }

  setSelection(ids: readonly string[]): void {
    this.#tell({ selection: ids.slice(0, limits.presenceNodes) });
  }

  /** A gesture that names more nodes than a presence may is seen by the others when it ends. */
  setGesture(gesture: Gesture | null): void {
    if (gesture === null && !this.#own.gesture) return;
    this.#tell({ gesture });
    // The end has to follow right behind the edit: in between, the others would see neither.
    if (gesture === null) this.#send.flush();
    this.#onGesture();
  }

  destroy(): void {
    this.#send.cancel();
    this.#awareness.off("change", this.#readOthers);
    window.removeEventListener("pagehide", this.#hide);
  }

  #tell(part: Own): void {
    this.#own = { ...this.#own, ...part };
    this.#send(forWire(this.#own));
  }

  readonly #hide = (): void => {
    this.setCursor(null);
    this.setLaser(null);
    this.#send.flush();
  };

  readonly #readOthers = (): void => {
    const others = new Map<number, Presence>();
    for (const [clientId, state] of this.#awareness.getStates()) {
      if (clientId === this.#awareness.clientID) continue;
      const known = this.#read.get(state);
      const presence = known ?? readPresence(state);
      if (known === undefined) this.#read.set(state, presence);
      others.set(clientId, presence);
    }
    const gestures = gesturesOf(this.#others) + gesturesOf(others);
    this.#others = others;
    const people = peopleOf(others);
    if (!samePeople(people, this.#people.get())) this.#people.set(people);
    this.#cursors.set(
      [...others].flatMap(([clientId, { cursor, user }]) =>
        cursor && user ? [{ clientId, point: cursor }] : [],
      ),
    );
    this.#updateLasers();
    if (gestures > 0) this.#onGesture();
  };

  #updateLasers(): void {
    const { clientID: clientId } = this.#awareness;
    const own = this.#own.laser ? [{ clientId, point: this.#own.laser, color: this.#me.color }] : [];
    const theirs = [...this.#others].flatMap(([id, { laser, user }]) =>
      laser ? [{ clientId: id, point: laser, color: user?.color ?? null }] : [],
    );
    if (own.length + theirs.length + this.#lasers.get().length > 0) this.#lasers.set([...own, ...theirs]);
  }
}

function gesturesOf(states: ReadonlyMap<number, Presence>): number {
  let count = 0;
  for (const { gesture } of states.values()) if (gesture) count += 1;
  return count;
}

function forWire(own: Own): Own {
  const { gesture } = own;
  const tooMany = gesture?.kind === "move" && Object.keys(gesture.nodes).length > limits.presenceNodes;
  return tooMany ? { ...own, gesture: null } : own;
}
