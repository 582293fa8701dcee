import { type CloseReason, closeCodes } from "@gradboard/protocol";
import { WebSocket } from "ws";

/** What `ws` closes a socket with by itself, in our words. */
const reasons = new Map<number | undefined, CloseReason>([
  [1002, "malformed"],
  [1007, "malformed"],
  [1008, "malformed"],
  [1009, "tooLarge"],
]);

/** A WebSocket that closes with a code of ours and its sentence, also where `ws` decides to close. */
export class NamedSocket extends WebSocket {
  /** Told once why it is closed, if it is by us. */
  onRefused: (reason: CloseReason) => void = () => undefined;
  #refused = false;

  override close(code?: number, sentence?: string | Buffer): void {
    const reason = reasons.get(code);
    if (reason) this.refuse(reason);
    else super.close(code, sentence);
  }

  /** Closes with the code and the sentence of a reason. */
  refuse(reason: CloseReason): void {
    const { code, sentence } = closeCodes[reason];
    if (!this.#refused) this.onRefused(reason);
    this.#refused = true;
    super.close(code, sentence);
  }
}
