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

  constructor(onFrame: () => void) {
    this.#onFrame = onFrame;
  }

  /** Begins to move nodes from these places. Not for people who asked for less motion. */
  start(from: ReadonlyMap<NodeId, Point>): void {
    this.stop();
    if (from.size > MOST || window.matchMedia("(prefers-reduced-motion: reduce)").matches) return;
    this.#from = from;
    this.#start = performance.now();
    this.#frame = requestAnimationFrame(this.#step);
  }

  stop(): void {
    cancelAnimationFrame(this.#frame);
    this.#from = new Map();
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

  readonly #step = (): void => {
    if (performance.now() - this.#start >= DURATION) this.stop();
    else this.#frame = requestAnimationFrame(this.#step);
    this.#onFrame();
  };
}

/** Fast at first, then slower and slower. */
function eased(passed: number): number {
  return 1 - (1 - Math.min(1, Math.max(0, passed))) ** 3;
}
