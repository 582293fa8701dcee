import type { CloseReason } from "@gradboard/protocol";

/** Thrown for a message that costs its sender the socket, for another reason than that it cannot be read. */
export class Offence extends Error {
  readonly reason: CloseReason;

  constructor(reason: CloseReason, options?: ErrorOptions) {
    super(reason, options);
    this.reason = reason;
  }
}

/** Why a socket is closed whose message could not be taken in. */
export function reasonOf(error: unknown): CloseReason {
  return error instanceof Offence ? error.reason : "malformed";
}
