import { PresentCommand, type PresentedNews, type Role } from "@gradboard/protocol";
import type { Logger } from "pino";
import type { BoardTexts } from "../boards/lesson-texts";
import { presentedFrame } from "../sync/messages";
import { Offence } from "../sync/offence";
import { packet } from "../sync/packet";
import type { Peer } from "../sync/peer";
import { Director } from "./director";
import { Keeper, type PresentationStore } from "./keeper";
import type { LivePresentation } from "./live";
import { type Attendance, toldTo } from "./told";

export type StageOptions = {
  readonly boardId: string;
  readonly live: LivePresentation | null;
  readonly store: PresentationStore;
  readonly log: Pick<Logger, "error">;
  readonly peers: ReadonlySet<Peer>;
  readonly texts: BoardTexts;
  /** The board as it is now, as one update, its texts sealed. */
  readonly whole: () => Uint8Array;
  /** There is something to tell. */
  readonly changed: () => void;
  /** Nothing is left to store. */
  readonly settled: () => void;
};

/** Who could be leading. */
type Leader = { readonly user: { readonly id: string }; readonly mayPresent: boolean };

/** Who asks by the API. */
type Reader = {
  readonly role: Role;
  readonly visitor: { readonly id: string } | null;
  readonly mayPresent: boolean;
};

/** What one socket knows. */
type Told = { heard: number; version: number; news: string; pin: string | null };

/** The walkthrough that is presented on a board, and what of it each socket has been told. */
export class Stage {
  readonly #options: StageOptions;
  readonly #keeper: Keeper;
  readonly #director: Director;
  readonly #told = new WeakMap<Peer, Told>();
  /** Grows with everything there is to tell. */
  #version = 1;
  #attendance: Attendance | null = null;

  constructor(options: StageOptions) {
    this.#options = options;
    this.#keeper = new Keeper({
      boardId: options.boardId,
      store: options.store,
      log: options.log,
      stored: () => {
        this.#changed();
        if (this.#keeper.settled) options.settled();
      },
    });
    this.#director = new Director(options.live, this.#keeper, {
      whole: options.whole,
      texts: options.texts,
      led: () => this.#here.led,
    });
  }

  /** Everything is on disk. */
  get settled(): boolean {
    return this.#keeper.settled;
  }

  /** Whether a question waits for answers. */
  get asking(): boolean {
    return this.#director.live?.question?.revealedAt === null;
  }

  /** Whether somebody may read what is said about steps that have not come. */
  readsAhead({ role, visitor, mayPresent }: Reader): boolean {
    const leads = visitor !== null && this.leads({ user: visitor, mayPresent });
    return this.#director.live === null || role === "owner" || leads;
  }

  /** Whether it is this person who presents. */
  leads({ user, mayPresent }: Leader): boolean {
    return mayPresent && this.#director.live?.presenter.id === user.id;
  }

  /** Whether somebody may change the board as far as the presenter is concerned. */
  mayWrite(peer: Peer): boolean {
    const { live } = this.#director;
    return live === null || live.writing || peer.user.role === "owner" || this.leads(peer);
  }

  /** Somebody has come: what they are to know comes before everything else. */
  greet(peer: Peer): void {
    this.attend();
    const news = this.newsFor(peer);
    if (news) peer.write(news);
  }

  /** Somebody has come or gone. */
  attend(): void {
    this.#attendance = null;
    if (this.#director.live !== null) this.#changed();
  }

  /** Lets somebody present, or not any more. */
  allow(peer: Peer, mayPresent: boolean): void {
    if (peer.mayPresent === mayPresent) return;
    peer.mayPresent = mayPresent;
    this.#changed();
  }

  /** Takes a command; throws an Offence for what is none. */
  obey(peer: Peer, json: string): void {
    if (json.length > peer.limits.commandBytes) throw new Offence("tooLarge");
    const command = PresentCommand.safeParse(JSON.parse(json));
    if (!command.success) throw new Offence("malformed");
    const start = performance.now();
    const { user, caller, mayPresent } = peer;
    const lasting = caller.userId !== null;
    this.#director.obey(command.data, { id: user.id, name: user.name, mayPresent, lasting });
    this.#knownTo(peer).heard += 1;
    this.#changed();
    // What an answer costs depends on the board; it is paid as edits are.
    peer.spendWork(start);
  }

  /**
   * The message for somebody who knows less than there is to know; null for everybody else. Who has just come is told
   * also that there is nothing: a page that comes back would go on showing what is over.
   */
  newsFor(peer: Peer): Buffer | null {
    const { live } = this.#director;
    if (!peer.wantsPresented) return null;
    const told = this.#knownTo(peer);
    if (told.version === this.#version) return null;
    told.version = this.#version;
    const { user, projector, mayPresent } = peer;
    const listener = { id: user.id, leads: this.leads(peer), projector };
    const presented = live && {
      ...toldTo(live, listener, this.#here),
      said: this.#director.said(),
    };
    const news = JSON.stringify({ heard: told.heard, mayPresent, presented } satisfies PresentedNews);
    if (news === told.news) return null;
    const bringsPin = live !== null && told.pin !== live.pin;
    told.news = news;
    told.pin = live?.pin ?? null;
    return packet(presentedFrame(news, bringsPin ? live.pinned : nothing));
  }

  flush(): Promise<void> {
    return this.#keeper.flush();
  }

  stop(): void {
    this.#keeper.stop();
  }

  get #here(): Attendance {
    this.#attendance ??= this.#attendanceOf([...this.#options.peers]);
    return this.#attendance;
  }

  #attendanceOf(all: readonly Peer[]): Attendance {
    const people = new Set(all.filter(({ projector }) => !projector).map(({ user }) => user.id));
    const led = all.some((peer) => this.leads(peer));
    if (led) people.delete(this.#director.live?.presenter.id ?? "");
    return { led, others: people };
  }

  #changed(): void {
    this.#attendance = null;
    this.#version += 1;
    this.#options.changed();
  }

  #knownTo(peer: Peer): Told {
    const known = this.#told.get(peer) ?? { heard: 0, version: 0, news: "", pin: null };
    this.#told.set(peer, known);
    return known;
  }
}

const nothing = new Uint8Array();
