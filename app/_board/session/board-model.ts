import type { Program } from "@gradboard/autodiff";
import { type Board, BoardReader } from "@gradboard/board";
import type * as Y from "yjs";
import { whenIdle } from "../../_ui/when-idle";
import { type BoardView, boardView } from "./board-view";
import { LiveProgram } from "./live-program";
import { nextFrame } from "./next-frame";
import { noOverlay, type Overlay } from "./overlay";
import type { Reveal } from "./reveal";
import { type Readable, Store } from "./store";

/** The program as it stands; a new object whenever a number in it may have changed. */
export type Computed = { readonly program: Program; readonly board: Board };

/**
 * Everything derived from the document: the board, its program and its view. What changes within a frame is worked
 * out once; `flush` does it at once, for one's own hand must never lag.
 */
export class BoardModel {
  readonly #reader: BoardReader;
  readonly #live: LiveProgram;
  readonly #view: Store<BoardView>;
  readonly #rested: Store<BoardView>;
  readonly #now: Store<Computed>;
  readonly #computed: Store<Computed>;
  readonly #stopReveal: () => void;
  readonly #overlayOf: (board: Board) => Overlay;
  #overlay = noOverlay;
  #cancelFrame: (() => void) | null = null;
  #cancelRest: () => void = () => {};

  /** What a walkthrough lets the board show; null: everything. */
  readonly reveal = new Store<Reveal | null>(null);

  constructor(doc: Y.Doc, overlayOf: (board: Board) => Overlay) {
    this.#overlayOf = overlayOf;
    this.#reader = new BoardReader(doc);
    const { board } = this.#reader;
    this.#live = new LiveProgram(board);
    this.#now = new Store<Computed>({ program: this.#live.program, board });
    this.#computed = new Store<Computed>(this.#now.get());
    this.#view = new Store(this.#viewNow());
    this.#rested = new Store(this.#view.get());
    this.#view.subscribe(this.#restLater);
    this.#reader.subscribe(this.invalidate);
    // Hiding may not wait for a frame: an answer that flashes is an answer given.
    this.#stopReveal = this.reveal.subscribe(this.flush);
  }

  get board(): Board {
    return this.#reader.board;
  }

  get view(): Readable<BoardView> {
    return this.#view;
  }

  /** The view as it was when nothing had changed for a moment: enough for what is out of sight. */
  get rested(): Readable<BoardView> {
    return this.#rested;
  }

  /** The board as it is, with numbers that a walkthrough may hide: nothing on screen may read it. */
  get now(): Readable<Computed> {
    return this.#now;
  }

  /** What numbers are shown of: in a walkthrough that is presented, the board on which that began. */
  get computed(): Readable<Computed> {
    return this.#computed;
  }

  /** Something changed: show it with the next frame. */
  readonly invalidate = (): void => {
    this.#cancelFrame ??= nextFrame(this.flush);
  };

  /** Shows everything as it is now. */
  readonly flush = (): void => {
    this.#cancelFrame?.();
    this.#cancelFrame = null;
    const { board } = this.#reader;
    this.#overlay = this.#overlayOf(board);
    const changed = this.#live.update(board, this.#overlay.values);
    if (changed || board !== this.#now.get().board) this.#now.set({ program: this.#live.program, board });
    const program = this.reveal.get()?.program ?? null;
    const { program: shown } = this.#computed.get();
    if (program === null) this.#computed.set(this.#now.get());
    else if (program !== shown || board !== this.#computed.get().board)
      this.#computed.set({ program, board });
    this.#view.set(this.#viewNow(this.#view.get()));
  };

  destroy(): void {
    this.#cancelFrame?.();
    this.#cancelRest();
    this.#stopReveal();
    this.#reader.destroy();
  }

  /** What is slow to build is built, and what nobody sees is brought up to date, while nobody changes anything. */
  readonly #restLater = (): void => {
    this.#cancelRest();
    this.#cancelRest = whenIdle(() => {
      this.#live.rest();
      this.#rested.set(this.#view.get());
    });
  };

  #viewNow(previous?: BoardView): BoardView {
    const source = {
      board: this.#reader.board,
      program: this.#live.program,
      labels: this.#live.labels,
      overlay: this.#overlay,
      reveal: this.reveal.get(),
    };
    return boardView(source, previous);
  }
}
