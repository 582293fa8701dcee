import type { Limits } from "../settings/limits";
import { Allowance } from "./allowance";

/** Who answers for a connection: a session, or all who came by one key without a session. */
export type Identity = { readonly kind: "person" | "key"; readonly value: string };

/** A connection that was let in; it has to be given back. */
export type Pass = { readonly allowance: Allowance; leave(): void };

type Known = { readonly allowance: Allowance; connections: number };

/** Milliseconds between two looks at who can be forgotten. */
const FORGET = 30_000;

/** What each identity has in use, all its connections together. Somebody who is gone and owes nothing is forgotten. */
export class Identities {
  readonly #limits: Limits;
  readonly #known = new Map<string, Known>();
  #looked = performance.now();

  constructor(limits: Limits) {
    this.#limits = limits;
  }

  /** How many are remembered. */
  get size(): number {
    return this.#known.size;
  }

  /** One more connection of somebody; null if there are too many, or too many in a short time. */
  enter({ kind, value }: Identity): Pass | null {
    this.#forget();
    const { connectionsOfPerson, connectionsOfKey, sharesOfPerson, sharesOfKey } = this.#limits;
    const [most, shares] =
      kind === "person" ? [connectionsOfPerson, sharesOfPerson] : [connectionsOfKey, sharesOfKey];
    const name = `${kind} ${value}`;
    const known = this.#known.get(name) ?? { allowance: new Allowance(this.#limits, shares), connections: 0 };
    this.#known.set(name, known);
    if (known.connections >= most || !known.allowance.arrival()) return null;
    known.connections += 1;
    return {
      allowance: known.allowance,
      leave: () => {
        known.connections -= 1;
      },
    };
  }

  #forget(): void {
    const now = performance.now();
    if (now - this.#looked < FORGET) return;
    this.#looked = now;
    for (const [name, { connections, allowance }] of this.#known) {
      if (connections === 0 && allowance.untouched) this.#known.delete(name);
    }
  }
}
