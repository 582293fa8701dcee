import { MessageTag } from "@gradboard/protocol";
import * as encoding from "lib0/encoding";
import { ByteReader, varUintLength } from "./bytes";

/** What a client can say. Bytes that follow a message in its frame are not read, as y-websocket's client does. */
export type ClientMessage =
  | { readonly kind: "state-vector"; readonly stateVector: Uint8Array }
  /** `offline`: a step 2, what was done while there was no connection. */
  | { readonly kind: "update"; readonly update: Uint8Array; readonly offline: boolean }
  | { readonly kind: "presence"; readonly entries: Uint8Array }
  | { readonly kind: "query-presence" }
  /** About what is presented; JSON. */
  | { readonly kind: "command"; readonly json: string };

const Sync = { stateVector: 0, missing: 1, update: 2 } as const;

/** Reads one message; throws for bytes that are none. What is answered are views into the bytes. */
export function readMessage(message: Uint8Array): ClientMessage {
  const reader = new ByteReader(message);
  switch (reader.varUint()) {
    case MessageTag.sync:
      return readSync(reader);
    case MessageTag.awareness:
      return { kind: "presence", entries: reader.varBytes() };
    case MessageTag.queryAwareness:
      return { kind: "query-presence" };
    case MessageTag.command:
      return { kind: "command", json: reader.varString() };
    default:
      throw new RangeError("There is no such message from clients.");
  }
}

function readSync(reader: ByteReader): ClientMessage {
  const kind = reader.varUint();
  const bytes = reader.varBytes();
  if (kind === Sync.stateVector) return { kind: "state-vector", stateVector: bytes };
  if (kind === Sync.missing) return { kind: "update", update: bytes, offline: true };
  if (kind === Sync.update) return { kind: "update", update: bytes, offline: false };
  throw new RangeError(`There is no sync message ${kind}.`);
}

function frame(write: (encoder: encoding.Encoder) => void): Uint8Array<ArrayBuffer> {
  return encoding.encode(write);
}

function syncFrame(kind: number, bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return frame((encoder) => {
    encoding.writeVarUint(encoder, MessageTag.sync);
    encoding.writeVarUint(encoder, kind);
    encoding.writeVarUint8Array(encoder, bytes);
  });
}

/** Sync step 1: what the server has; the client answers with what it has more. */
export const stateVectorFrame = (stateVector: Uint8Array) => syncFrame(Sync.stateVector, stateVector);

/** Sync step 2: what the client that sent its state vector does not have. */
export const missingFrame = (update: Uint8Array) => syncFrame(Sync.missing, update);

/** The same in Yjs' second format, for who understands it. */
export function compactFrame(update: Uint8Array): Uint8Array<ArrayBuffer> {
  return frame((encoder) => {
    encoding.writeVarUint(encoder, MessageTag.compact);
    encoding.writeVarUint8Array(encoder, update);
  });
}

/** An edit. */
export const updateFrame = (update: Uint8Array) => syncFrame(Sync.update, update);

/** What stands before presence entries that are encoded already. */
export function presenceHead(count: number, bytes: number): Uint8Array {
  return frame((encoder) => {
    encoding.writeVarUint(encoder, MessageTag.awareness);
    encoding.writeVarUint(encoder, varUintLength(count) + bytes);
    encoding.writeVarUint(encoder, count);
  });
}

/** The same for brief entries. */
export function briefHead(count: number): Uint8Array {
  return frame((encoder) => {
    encoding.writeVarUint(encoder, MessageTag.presence);
    encoding.writeVarUint(encoder, count);
  });
}

/** An edit is refused; the client shows the sentence. */
export function refusalFrame(sentence: string): Uint8Array {
  return frame((encoder) => {
    encoding.writeVarUint(encoder, MessageTag.auth);
    encoding.writeVarUint(encoder, 0);
    encoding.writeVarString(encoder, sentence);
  });
}

/** What is on disk: the document's state vector, and how many of the socket's own updates. */
export function savedFrame(stateVector: Uint8Array, updates: number): Uint8Array {
  return frame((encoder) => {
    encoding.writeVarUint(encoder, MessageTag.saved);
    encoding.writeVarUint8Array(encoder, stateVector);
    encoding.writeVarUint(encoder, updates);
  });
}

/** Whether edits can be stored at the moment. */
export function storingFrame(works: boolean): Uint8Array {
  return frame((encoder) => {
    encoding.writeVarUint(encoder, MessageTag.storing);
    encoding.writeVarUint(encoder, works ? 1 : 0);
  });
}

/** How many bytes a board has, and how many it may have. */
export function spaceFrame(bytes: number, limit: number): Uint8Array {
  return frame((encoder) => {
    encoding.writeVarUint(encoder, MessageTag.space);
    encoding.writeVarUint(encoder, bytes);
    encoding.writeVarUint(encoder, limit);
  });
}

/** What is presented on the board, as JSON, and the board it runs on if the receiver does not have that. */
export function presentedFrame(json: string, pinned: Uint8Array): Uint8Array {
  return frame((encoder) => {
    encoding.writeVarUint(encoder, MessageTag.presented);
    encoding.writeVarString(encoder, json);
    encoding.writeVarUint8Array(encoder, pinned);
  });
}
