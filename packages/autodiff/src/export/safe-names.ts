import type { GraphNode, NodeId } from "../graph";
import { GREEK } from "../render/latex-name";

/**
 * Names for nodes in a programming language: people's own where the language allows them, `f` for the target and
 * `t1`, `t2`, … for the rest.
 */
export class SafeNames {
  readonly #names = new Map<NodeId, string>();
  readonly #taken: Set<string>;
  #count = 0;

  /** `reserved`: words the language or the program itself uses. */
  constructor(nodes: readonly GraphNode[], target: NodeId, reserved: Iterable<string>) {
    this.#taken = new Set(reserved);
    // Names people gave come first, so that made-up ones never push them aside.
    for (const { id, name } of nodes) if (name !== undefined) this.#names.set(id, this.free(latin(name)));
    for (const { id, name } of nodes) {
      if (name === undefined) this.#names.set(id, this.free(id === target ? "f" : `t${++this.#count}`));
    }
  }

  of(id: NodeId | null): string {
    return this.#names.get(id ?? "") ?? "t0";
  }

  /** This name, or the first like it that nothing else has. */
  free(wanted: string): string {
    let name = wanted;
    for (let count = 2; this.#taken.has(name); count++) name = `${wanted}_${count}`;
    this.#taken.add(name);
    return name;
  }
}

/** Letters every language has: Greek by name, the rest without accents or as underscores. */
function latin(name: string): string {
  const letters = [...name.normalize("NFKD")].map((letter) => {
    const greek = GREEK.get(letter);
    if (greek !== undefined) return greek.replace(/^var/, "");
    return /\p{M}/u.test(letter) ? "" : /\w/.test(letter) ? letter : "_";
  });
  const text = letters.join("").slice(0, 60);
  return /^[a-zA-Z_]/.test(text) ? text : `_${text}`;
}
