import type { NodeId, Program } from "@gradboard/autodiff";
import { CommentReader, createUndo, type Thread, type Undo, type UndoResult } from "@gradboard/board";
import {
  type ClassQuestion,
  canEdit,
  type Gesture,
  type Look,
  type PresentCommand,
} from "@gradboard/protocol";
import * as Y from "yjs";
import type { Audience } from "../../_api/api";
import { SeenComments } from "../comments/seen-comments";
import type { Opened } from "./access";
import { BoardModel, type Computed } from "./board-model";
import { BoardParts } from "./board-parts";
import type { BoardView } from "./board-view";
import { Connection, type Ending } from "./connection";
import { Glide } from "./glide";
import { LessonTexts } from "./lesson-texts";
import { overlayOf, type Point } from "./overlay";
import type { Person } from "./people";
import { type Laser, PresenceChannel, type RemoteCursor } from "./presence-channel";
import type { Presentation } from "./presentation";
import type { Reveal } from "./reveal";
import type { SaveStatus } from "./save-state";
import { keepSelection, nothingSelected, type Selection } from "./selection";
import type { Space } from "./space";
import { type Readable, Store } from "./store";
import { nothingTraced, type Traced } from "./traced";

export type UndoState = { readonly canUndo: boolean; readonly canRedo: boolean };

/** Where the canvas looks; null while there is no canvas. */
export type CanvasView = {
  /** The middle of what is seen, in board coordinates. */
  centre(): Point;
  /** The board coordinates under a point of the page, or null when that is not on the canvas. */
  at(clientX: number, clientY: number): Point | null;
  /** Brings a node into sight; with `focus` it gets the keyboard, too. */
  show(id: NodeId, options?: { readonly focus?: boolean }): void;
  /** Gives a wire (by key) the keyboard. */
  showWire(key: string): void;
  /** Shows the whole board, or all of some nodes. */
  fit(nodes?: ReadonlySet<NodeId>): void;
  zoom(how: "in" | "out" | "full"): void;
  /** Where the pointer last was on the canvas, or the middle of what is seen. */
  pointer(): Point;
  /** The place on the page of a node's lower left corner or, without a node, of `pointer`. */
  clientOf(id: NodeId | null): Point;
};

/**
 * One open board: its document, the socket, everything derived from both, and the only way to change it. Make it in
 * an effect and destroy it in the effect's cleanup.
 */
export class BoardSession {
  readonly id: string;
  readonly opened: Opened;
  readonly canEdit: boolean;
  readonly selection = new Store<Selection>(nothingSelected);
  /** What this screen lights up to show where a number comes from. */
  readonly traced = new Store<Traced>(nothingTraced);
  /** What is on the board, part by part. */
  readonly parts: BoardParts;
  canvas: CanvasView | null = null;
  /** Goes to the presenter's step and view; null while nothing is shown. */
  catchUp: (() => void) | null = null;
  /** How often this screen has asked for numbers to ask about: the seed of the last ones. */
  exercises = 0;

  readonly #doc = new Y.Doc();
  readonly #connection: Connection;
  readonly #presence: PresenceChannel;
  readonly #model: BoardModel;
  readonly #undo: Undo;
  readonly #glide = new Glide(() => this.#model.flush());
  /** What the board's lesson says. */
  readonly texts: LessonTexts;
  /** Which comments were read on this screen. */
  readonly seen: SeenComments;
  readonly #threads: Store<readonly Thread[]>;
  readonly #comments: CommentReader;
  readonly #undoState = new Store<UndoState>({ canUndo: false, canRedo: false });

  constructor(opened: Opened, audience: Audience = "person") {
    this.id = opened.access.id;
    this.opened = opened;
    this.canEdit = canEdit(opened.access.role);
    this.#model = new BoardModel(this.#doc, (board) =>
      this.#glide.over(overlayOf(board, this.#presence.others, this.#presence.gesture), board),
    );
    this.parts = new BoardParts(this.#model.view, this.#model.rested);
    this.#connection = new Connection(this.id, this.#doc, {
      audience,
      canEdit: this.canEdit && audience === "person",
      isOwner: opened.access.role === "owner",
    });
    this.#presence = new PresenceChannel(this.#connection.awareness, opened.me, this.#model.invalidate);
    this.texts = new LessonTexts(this.id);
    const { presentation } = this.#connection.presenting;
    presentation.subscribe(() => this.texts.learn(presentation.get()?.said ?? []));
    this.seen = new SeenComments(this.id);
    this.#comments = new CommentReader(this.#doc, (threads) => this.#threads.set(threads));
    this.#threads = new Store(this.#comments.threads);
    this.#undo = createUndo(this.#doc, {
      save: () => [...this.selection.get().nodes],
      restore: (ids) => this.select(ids),
    });
    this.#undo.subscribe(this.#updateUndo);
    this.#model.view.subscribe(this.#keepSelection);
    this.selection.subscribe(() => this.#presence.setSelection([...this.selection.get().nodes]));
    // The board may have arrived from nowhere else yet, but the first view must not wait for a change.
    this.#connection.loaded.subscribe(this.#model.flush);
    window.addEventListener("beforeunload", this.#warn);
  }

  /** Whether one may change the board at the moment: the presenter can switch that off. */
  get mayEdit(): boolean {
    return this.canEdit && this.#connection.mayWrite;
  }
  get status(): Readable<SaveStatus> {
    return this.#connection.status;
  }
  /** Whether there is no space on the board for another edit. */
  get full(): boolean {
    return this.#connection.space.get() === "full";
  }
  get space(): Readable<Space> {
    return this.#connection.space;
  }
  /** How many of one's edits are not known to be saved. */
  get waiting(): Readable<number> {
    return this.#connection.waiting;
  }
  get loaded(): Readable<boolean> {
    return this.#connection.loaded;
  }
  get ending(): Readable<Ending | null> {
    return this.#connection.ending;
  }
  get notice(): Readable<string | null> {
    return this.#connection.notice;
  }
  get view(): Readable<BoardView> {
    return this.#model.view;
  }
  /** For walkthroughs alone; whatever is shown reads `computed`. */
  get now(): Readable<Computed> {
    return this.#model.now;
  }
  get computed(): Readable<Computed> {
    return this.#model.computed;
  }
  get reveal(): Store<Reveal | null> {
    return this.#model.reveal;
  }
  get program(): Program {
    return this.#model.computed.get().program;
  }
  get people(): Readable<readonly Person[]> {
    return this.#presence.people;
  }
  get cursors(): Readable<readonly RemoteCursor[]> {
    return this.#presence.cursors;
  }
  get lasers(): Readable<readonly Laser[]> {
    return this.#presence.lasers;
  }
  /** What people said about the board. */
  get threads(): Readable<readonly Thread[]> {
    return this.#threads;
  }
  get presentation(): Readable<Presentation | null> {
    return this.#connection.presenting.presentation;
  }
  /** Whether this person may present the board. */
  get mayPresent(): Readable<boolean> {
    return this.#connection.presenting.mayPresent;
  }
  get undoState(): Readable<UndoState> {
    return this.#undoState;
  }

  /**
   * Runs one edit as one undo step and shows it at once. `merge` makes it part of the step before; with `glide` nodes
   * are seen to move. Answers what the edit answered; null for somebody who may only look, and on a full board for all
   * but edits that only delete (`frees`).
   */
  edit<Result>(
    change: (doc: Y.Doc) => Result,
    { merge = false, glide = false, frees = false } = {},
  ): Result | null {
    if (!this.mayEdit || (this.full && !frees)) return null;
    if (!merge) this.#undo.startGesture();
    const before = glide ? placesOf(this.#model.view.get()) : null;
    const result = change(this.#doc);
    if (before !== null) this.#glide.start(before);
    this.#model.flush();
    return result;
  }

  /** Runs something once no node glides to its place any more. */
  whenAtRest(act: () => void): void {
    this.#glide.whenAtRest(act);
  }

  /** Shows a gesture in flight here and to the others; it changes nothing until it is released with `edit`. */
  setGesture(gesture: Gesture | null): void {
    if (!this.mayEdit) return;
    this.#presence.setGesture(gesture);
    this.#model.flush();
  }

  setCursor(point: Point | null): void {
    this.#presence.setCursor(point);
  }

  /** Shines the laser pointer somewhere, or not any more (null). Viewers may. */
  setLaser(point: Point | null): void {
    this.#presence.setLaser(point);
  }

  select(nodes: Iterable<NodeId>, wires: Iterable<string> = []): void {
    this.selection.set({ nodes: new Set(nodes), wires: new Set(wires) });
  }

  undo(): UndoResult {
    return this.#step(() => this.#undo.undo());
  }

  redo(): UndoResult {
    return this.#step(() => this.#undo.redo());
  }

  /** Asks for something about the walkthrough that is presented. */
  command(command: PresentCommand): void {
    this.#connection.presenting.command(command);
  }

  answer(question: ClassQuestion, text: string): void {
    this.#connection.presenting.answer(question, text);
  }

  /** Tells everyone where the presenter looks; null: at the whole board. */
  look(at: Look | null): void {
    this.#connection.presenting.look(at);
  }

  destroy(): void {
    window.removeEventListener("beforeunload", this.#warn);
    this.#glide.stop();
    this.#undo.destroy();
    this.#comments.destroy();
    this.#presence.destroy();
    this.#model.destroy();
    this.#connection.destroy();
    this.#doc.destroy();
  }

  #step(run: () => UndoResult): UndoResult {
    if (!this.mayEdit) return { kind: "nothing" };
    const result = run();
    this.#model.flush();
    return result;
  }

  readonly #updateUndo = (): void => {
    const { canUndo, canRedo } = this.#undo;
    const before = this.#undoState.get();
    if (before.canUndo !== canUndo || before.canRedo !== canRedo) this.#undoState.set({ canUndo, canRedo });
  };

  readonly #keepSelection = (): void => {
    const { nodes, groups, wires } = this.#model.view.get();
    this.selection.set(
      keepSelection(this.selection.get(), {
        node: (id) => nodes.has(id) || groups.has(id),
        wire: (key) => wires.has(key),
      }),
    );
  };

  readonly #warn = (event: BeforeUnloadEvent): void => {
    const status = this.#connection.status.get();
    // Offline with nothing unsaved is no reason to hold anybody back.
    if (status === "saving" || status === "unsaved" || (status === "offline" && !this.#connection.durable))
      event.preventDefault();
  };
}

function placesOf({ nodes }: BoardView): ReadonlyMap<NodeId, Point> {
  return new Map([...nodes.values()].map(({ id, position }) => [id, position]));
}
