import { vi } from "vitest";
import * as Y from "yjs";
import { Connection } from "../connection";
import { kept } from "./kept-work";
import { ScriptedServer } from "./scripted-server";

/** Milliseconds, more than any pause before a page comes back. */
export const PAUSE = 10_000;

/** Lets everything happen that waits for nothing. */
export const settle = () => vi.advanceTimersByTimeAsync(0);

/** A browser with one page, and the server that it talks to. Needs fake timers, and `UnsavedWork` of `kept-work`. */
export class Browser {
  readonly server = new ScriptedServer();
  doc = new Y.Doc();
  page: Connection;

  constructor() {
    kept.clear();
    const location = { protocol: "http:", host: "board" };
    vi.stubGlobal("window", { location, addEventListener: vi.fn(), removeEventListener: vi.fn() });
    vi.stubGlobal("WebSocket", this.server.sockets);
    this.page = this.#open();
  }

  /** What stands on the server's disk. */
  get stored(): string[] {
    return [...this.server.disk.getMap("m").keys()].sort();
  }

  /** What stands on the page. */
  get written(): string[] {
    return [...this.doc.getMap("m").keys()].sort();
  }

  /** What the page says of it. */
  get shown() {
    return [this.page.status.get(), this.page.waiting.get()];
  }

  edit(name: string): void {
    this.doc.getMap("m").set(name, true);
  }

  reload(): void {
    this.leave();
    this.doc = new Y.Doc();
    this.page = this.#open();
  }

  leave(): void {
    this.page.destroy();
    this.server.cut();
  }

  /** Comes in, and has everything on disk. */
  async arrive(): Promise<void> {
    await vi.advanceTimersByTimeAsync(PAUSE);
    this.server.open();
    await this.carryOn();
  }

  /** Everything that is under way arrives, and is stored. */
  async carryOn(): Promise<void> {
    const { server } = this;
    server.hear();
    server.ask();
    server.tell();
    await settle();
    server.hear();
    server.commit();
    server.tell();
  }

  #open(): Connection {
    return new Connection("board", this.doc, { audience: "person", canEdit: true, isOwner: false });
  }
}
