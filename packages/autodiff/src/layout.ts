import type { Operation } from "./operation";
import { isChangeable } from "./operations";
import { arity, kindOf } from "./tape/kinds";
import { Store } from "./tape/store";
import type { Value } from "./tensor/tensor";
import { traverse } from "./traverse";
import { DEFAULT_VALUE, EMPTY, type Wiring } from "./wiring";

const LIVE = 1;
const UNORDERED = 2;

/**
 * The nodes of a graph laid out on a tape: in graph order where every wire comes from an earlier node, else depth-first
 * in graph order with inputs first. So the order is a matter of the graph alone, however it came about and whatever the
 * target, and with it the order in which contributions are added. Nodes that cannot be computed keep a place without a
 * value.
 */
export class Layout {
  readonly store: Store;
  readonly loops: readonly (readonly number[])[];
  /** Sentences about shapes that do not fit, by index. */
  readonly faults = new Map<number, string>();
  readonly #wiring: Wiring;
  /** By index, LIVE and UNORDERED. */
  #state: Uint8Array;
  /** Where the nodes of an unsorted graph stand and which node stands where; later ones stand where they were added. */
  readonly #positions: Int32Array;
  readonly #indices: Int32Array;

  /** `given` holds the values of leaves that differ from those in the graph, by index. */
  constructor(wiring: Wiring, given: ReadonlyMap<number, Value>) {
    const { count } = wiring;
    this.#wiring = wiring;
    this.store = new Store(count);
    this.#state = new Uint8Array(count);
    this.#positions = new Int32Array(wiring.sorted ? 0 : count);
    const traversal = wiring.sorted ? { postorder: this.#positions, loops: [] } : traverse(wiring);
    this.#indices = traversal.postorder;
    this.loops = traversal.loops;
    for (const loop of this.loops) for (const index of loop) this.#state[index] = UNORDERED;
    for (let position = 0; position < count; position++) {
      const index = this.index(position);
      if (!wiring.sorted) this.#positions[index] = position;
      this.#place(index, given.get(index));
    }
  }

  position(index: number): number {
    return this.#positions[index] ?? index;
  }

  index(position: number): number {
    return this.#indices[position] ?? position;
  }

  /** Does the node have a value? */
  isLive(index: number): boolean {
    return ((this.#state[index] ?? 0) & LIVE) !== 0;
  }

  /** Is the node in or behind a loop or an unknown operation? */
  isUnordered(index: number): boolean {
    return ((this.#state[index] ?? 0) & UNORDERED) !== 0;
  }

  /** Lays out the node that was added to the wiring last. */
  append(): void {
    const index = this.#wiring.count - 1;
    if (index >= this.#state.length) {
      const state = this.#state;
      this.#state = new Uint8Array(Math.max(16, state.length * 2));
      this.#state.set(state);
    }
    this.#place(index, undefined);
  }

  #place(index: number, given: Value | undefined): void {
    const record = this.#wiring.records[index];
    const ports = this.#wiring.ports[index] ?? 0;
    if (record !== undefined && ports === 0) {
      const { kind, id } = record;
      const value = given ?? this.#wiring.nodes[index]?.value ?? DEFAULT_VALUE;
      this.store.leaf(kind === "leaf" ? value : record.forward(0, 0), isChangeable(id));
      this.#state[index] = LIVE;
      return;
    }
    const state = this.#stateOf(index, record, ports);
    this.#state[index] = state;
    if (record === undefined || state !== LIVE) this.store.empty();
    else if (!this.#narrow(index, record, ports)) this.#wide(index, record, ports);
  }

  #stateOf(index: number, record: Operation | undefined, ports: number): number {
    const wiring = this.#wiring;
    let state =
      (this.#state[index] ?? 0) | (record === undefined && wiring.nodes[index] !== undefined ? UNORDERED : 0);
    let wired = 0;
    let live = record !== undefined;
    for (let port = 0; port < ports; port++) {
      const from = wiring.source(index, port);
      if (from < 0) {
        if (from !== EMPTY || record?.variadic !== true) live = false;
        continue;
      }
      wired++;
      const input = this.#state[from] ?? 0;
      state |= input & UNORDERED;
      if ((input & LIVE) === 0) live = false;
    }
    return live && wired > 0 && state === 0 ? LIVE : state;
  }

  #narrow(index: number, record: Operation, ports: number): boolean {
    const { first, second } = this.#wiring;
    const kind = kindOf(record);
    if (ports > 2 || arity[kind] !== ports) return false;
    const a = this.position(first[index] ?? 0);
    const b = ports > 1 ? this.position(second[index] ?? 0) : 0;
    if (!this.store.isScalar(a) || (ports > 1 && !this.store.isScalar(b))) return false;
    this.store.narrowOrPower(kind, a, b);
    return true;
  }

  #wide(index: number, record: Operation, ports: number): void {
    const inputs: number[] = [];
    for (let port = 0; port < ports; port++) {
      const from = this.#wiring.source(index, port);
      if (from >= 0) inputs.push(this.position(from));
    }
    const fault = this.store.wide(record, Int32Array.from(inputs));
    if (fault === undefined) return;
    this.store.empty();
    this.faults.set(index, fault);
    this.#state[index] = 0;
  }
}
