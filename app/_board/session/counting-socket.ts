import { MessageTag } from "@gradboard/protocol";

/** y-protocols/sync: step 2 and update, the messages that carry edits. */
const CARRIES_EDITS = new Set([1, 2]);

/** Whether a frame carries edits, which is what the server counts. */
export function carriesEdits(frame: Uint8Array): boolean {
  return frame[0] === MessageTag.sync && CARRIES_EDITS.has(frame[1] ?? -1);
}

/** A WebSocket that tells of each frame with edits that goes out. */
export function countingSocket(onEdits: () => void): typeof WebSocket {
  return class extends WebSocket {
    override send(data: Parameters<WebSocket["send"]>[0]): void {
      super.send(data);
      if (data instanceof Uint8Array && carriesEdits(data)) onEdits();
    }
  };
}
