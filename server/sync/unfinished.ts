import type { Limits } from "../settings/limits";

/** Somebody in the middle of a message. */
export type Sender = {
  /** The message takes too long, or takes what others need. */
  giveUp(): void;
};

type Message = { readonly since: number; bytes: number };

/** All messages that have begun and not ended: none may take for ever, and together they may not fill the memory. */
export class Unfinished {
  readonly #limits: Pick<Limits, "messageSeconds" | "unfinishedBytes">;
  /** Oldest first. */
  readonly #messages = new Map<Sender, Message>();
  readonly #timer: NodeJS.Timeout;
  #bytes = 0;

  constructor(limits: Pick<Limits, "messageSeconds" | "unfinishedBytes">) {
    this.#limits = limits;
    this.#timer = setInterval(() => this.#check(), 1_000);
    this.#timer.unref();
  }

  /** So many bytes of the sender's message have come. */
  note(sender: Sender, bytes: number): void {
    const message = this.#messages.get(sender) ?? { since: performance.now(), bytes: 0 };
    this.#bytes += bytes - message.bytes;
    message.bytes = bytes;
    this.#messages.set(sender, message);
    for (const oldest of this.#messages.keys()) {
      if (this.#bytes <= this.#limits.unfinishedBytes) break;
      this.#giveUp(oldest);
    }
  }

  /** The message has ended, or its sender is gone. */
  ended(sender: Sender): void {
    this.#bytes -= this.#messages.get(sender)?.bytes ?? 0;
    this.#messages.delete(sender);
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  #check(): void {
    const latest = performance.now() - this.#limits.messageSeconds * 1_000;
    for (const [sender, { since }] of this.#messages) {
      if (since > latest) break;
      this.#giveUp(sender);
    }
  }

  #giveUp(sender: Sender): void {
    this.ended(sender);
    sender.giveUp();
  }
}
