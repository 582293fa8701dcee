import type { NodeId } from "@gradboard/autodiff";
import type { Board } from "@gradboard/board";
import type { Overlay, Point } from "./overlay";

/** How long nodes take to their new places, in milliseconds. */
const DURATION = 260;
/** More nodes than this are put where they belong at once: a board in jerks is worse than one that jumps. */
const MOST = 400;

/** Lets nodes glide from where they were to where the board has them now; only on this screen. */
export class Glide {
  readonly #onFrame: () => void;
  #from: ReadonlyMap<NodeId, Point> = new Map();
  #start = 0;
  #frame = 0;
  #atRest: (() => void)[] = [];

  constructor(onFrame: () => void) {
    this.#onFrame = onFrame;
  }

  /** Begins to move nodes from these places. Not for people who asked for less motion. */
  start(from: ReadonlyMap<NodeId, Point>): void {
    this.#halt();
    if (from.size > MOST || window.matchMedia("(prefers-reduced-motion: reduce)").matches) return;
    this.#from = from;
    this.#start = performance.now();
    this.#frame = requestAnimationFrame(this.#step);
  }

  /** Runs something once all nodes are where they belong: now, if none is on its way. */
  whenAtRest(act: () => void): void {
    if (this.#from.size === 0) act();
    else this.#atRest.push(act);
  }

  /** Breaks off; what waits for the end is not done. */
  stop(): void {
    this.#halt();
    this.#atRest = [];
  }

  /** An overlay with the places of nodes on their way laid over it. */
  over(overlay: Overlay, board: Board): Overlay {
    if (this.#from.size === 0) return overlay;
    const passed = eased((performance.now() - this.#start) / DURATION);
    const positions = new Map(overlay.positions);
    for (const [id, from] of this.#from) {
      const to = board.nodes.get(id)?.pos;
      if (to === undefined || overlay.positions.has(id)) continue;
      positions.set(id, [from[0] + (to[0] - from[0]) * passed, from[1] + (to[1] - from[1]) * passed]);
    }
    return { ...overlay, positions };
  }

  #halt(): void {
    cancelAnimationFrame(this.#frame);
    this.#from = new Map();
  }

  readonly #step = (): void => {
    const isOver = performance.now() - this.#start >= DURATION;
    if (isOver) this.#halt();
    else this.#frame = requestAnimationFrame(this.#step);
    this.#onFrame();
    if (isOver) for (const act of this.#atRest.splice(0)) act();
  };
}

/** Fast at first, then slower and slower. */
function eased(passed: number): number {
  return 1 - (1 - Math.min(1, Math.max(0, passed))) ** 3;
}
