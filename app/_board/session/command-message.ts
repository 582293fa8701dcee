import { MessageTag, type PresentCommand } from "@gradboard/protocol";
import * as encoding from "lib0/encoding";

/** A command about what is presented, as it goes over the wire. */
export function commandMessage(command: PresentCommand): Uint8Array<ArrayBuffer> {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, MessageTag.command);
    encoding.writeVarString(encoder, JSON.stringify(command));
  });
}
