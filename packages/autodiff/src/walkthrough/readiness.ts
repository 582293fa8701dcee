import { type NodeId, type WireRef, wireKey } from "../graph";
import type { Program } from "../program";
import { phraseOf } from "../render/label";
import { countedWires } from "./explanation";
import { varyingNodes } from "./varying";

/** How far a node has got in a backward pass. */
export type Readiness = {
  /**
   * `waiting`: some of its contributions are missing. `ready`: it has all of them and may pass its gradient on. `done`:
   * it has passed it on, or has nothing behind it that could take it.
   */
  readonly kind: "waiting" | "ready" | "done";
  readonly arrived: number;
  /** How many contributions it gets; 0 at the target, which starts with 1. */
  readonly of: number;
  /** "waiting for 1 of 2 contributions" */
  readonly words: string;
};

export type Passed =
  | { readonly ok: true; readonly pass: BackwardPass; readonly carried: readonly WireRef[] }
  | { readonly ok: false; readonly reason: string };

/**
 * A backward pass taken by hand: somebody chooses which node passes its gradient on next. Only nodes that have all of
 * their contributions may; this is what makes every possible order a topological one. Immutable: a step makes a new pass.
 */
export class BackwardPass {
  readonly program: Program;
  /** Wires that have carried something, by `wireKey`. */
  readonly arrived: ReadonlySet<string>;
  readonly #varying: ReadonlySet<NodeId>;

  constructor(program: Program, arrived: ReadonlySet<string> = new Set()) {
    this.program = program;
    this.arrived = arrived;
    this.#varying = varyingNodes(program);
  }

  /** Undefined for nodes that take no part: they do not lead to the target, or cannot change. */
  readiness(id: NodeId): Readiness | undefined {
    if (!this.#takesPart(id)) return undefined;
    const wires = id === this.program.target ? [] : countedWires(this.program, id);
    const arrived = wires.filter((wire) => this.arrived.has(wireKey(wire))).length;
    const [of, missing] = [wires.length, wires.length - arrived];
    if (missing > 0) {
      const words = `waiting for ${missing} of ${of} ${of === 1 ? "contribution" : "contributions"}`;
      return { kind: "waiting", arrived, of, words };
    }
    const onward = this.#onward(id);
    const isDone = onward.every((wire) => this.arrived.has(wireKey(wire)));
    if (onward.length === 0) return { kind: "done", arrived, of, words: "complete" };
    return isDone
      ? { kind: "done", arrived, of, words: "passed on" }
      : { kind: "ready", arrived, of, words: "ready to pass on" };
  }

  /** The nodes that may pass their gradient on now. */
  get ready(): readonly NodeId[] {
    return this.program.order.filter((id) => this.readiness(id)?.kind === "ready");
  }

  /** Lets a node pass its gradient on along all wires that enter it; refused with the reason while it may not. */
  pass(id: NodeId): Passed {
    const name = phraseOf(this.program.graph, id);
    const readiness = this.readiness(id);
    if (readiness === undefined) return { ok: false, reason: `${name} takes no part in this backward pass.` };
    if (readiness.kind === "waiting") {
      const tooLittle =
        this.#onward(id).length === 0
          ? "Its gradient would be too little now."
          : "What it passed on now would be too little, and it would have to pass on again.";
      return {
        ok: false,
        reason: `${name} is still ${readiness.words}, from ${this.#missing(id)}. ${tooLittle}`,
      };
    }
    const carried = this.#onward(id);
    if (carried.length === 0) return { ok: false, reason: `Nothing behind ${name} can take a gradient.` };
    if (readiness.kind === "done")
      return { ok: false, reason: `${name} has passed its gradient on already.` };
    const arrived = new Set([...this.arrived, ...carried.map(wireKey)]);
    return { ok: true, pass: new BackwardPass(this.program, arrived), carried };
  }

  #takesPart(id: NodeId): boolean {
    const { program } = this;
    return program.connected(id) && this.#varying.has(id) && program.gradient(id) !== undefined;
  }

  /** The wires into a node from something that can change. */
  #onward(to: NodeId): readonly WireRef[] {
    return this.program
      .inputs(to)
      .flatMap((input, port) => (input !== null && this.#takesPart(input) ? [{ to, port }] : []));
  }

  /** "c·d and c+d" */
  #missing(id: NodeId): string {
    const wires = countedWires(this.program, id).filter((wire) => !this.arrived.has(wireKey(wire)));
    const names = [...new Set(wires.map(({ to }) => to))].map((to) => phraseOf(this.program.graph, to));
    return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
  }
}
