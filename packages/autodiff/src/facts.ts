import type { NodeId, WireRef } from "./graph";
import type { Layout } from "./layout";
import { consumers, leadsTo, withoutDerivative } from "./leads";
import { traverse } from "./traverse";
import type { Wiring } from "./wiring";

/**
 * What can be known about a graph and a target before any number is; each found when it is first asked for. Good until
 * the next edit.
 */
export class Facts {
  readonly #wiring: Wiring;
  readonly #layout: Layout;
  /** Index of the target, or -1. */
  readonly target: number;
  #order: readonly NodeId[] | undefined;
  #leads: Uint8Array | undefined;
  #underived: Uint8Array | undefined;
  #consumers: ReturnType<typeof consumers> | undefined;

  constructor(wiring: Wiring, layout: Layout, target: number) {
    this.#wiring = wiring;
    this.#layout = layout;
    this.target = target;
  }

  /** Evaluation order for people: from the target, then the rest. */
  get order(): readonly NodeId[] {
    if (this.#order !== undefined) return this.#order;
    const order: NodeId[] = [];
    for (const index of traverse(this.#wiring, this.target < 0 ? undefined : this.target).postorder) {
      const node = this.#wiring.nodes[index];
      if (node !== undefined && !this.#layout.isUnordered(index)) order.push(node.id);
    }
    this.#order = order;
    return order;
  }

  /** Does the node lead to the target over wires? */
  leads(index: number): boolean {
    this.#leads ??= leadsTo(this.#wiring, this.target);
    return this.#leads[index] === 1;
  }

  /** Is the node one whose gradient nobody may ask for? */
  isUnderived(index: number): boolean {
    // Only what never changes can be one, and most of a graph does.
    if (this.#layout.store.varies[this.#layout.position(index)] !== 0) return false;
    this.#leads ??= leadsTo(this.#wiring, this.target);
    this.#underived ??= withoutDerivative(this.#wiring, this.#layout, this.#leads);
    return this.#underived[index] === 1;
  }

  wiresFrom(index: number): readonly WireRef[] {
    this.#consumers ??= consumers(this.#wiring);
    return this.#consumers(index).map((wire) => this.#wiring.wire(wire.index, wire.port));
  }
}
