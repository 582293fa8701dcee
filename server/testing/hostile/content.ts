import * as encoding from "lib0/encoding";
import * as Y from "yjs";
import { updateFrame } from "../../sync/messages";
import { type Attack, eachAlone, goodBye } from "./attack";
import { edit } from "./messages";

/** An update by hand: so many structs of so many authors. */
function byHand(authors: number, structs: number, write: (encoder: encoding.Encoder) => void): Uint8Array {
  const update = encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, authors);
    for (let author = 0; author < authors; author++) {
      for (const number of [structs, 1_000_000 + author, 0]) encoding.writeVarUint(encoder, number);
      for (let struct = 0; struct < structs; struct++) write(encoder);
    }
    encoding.writeVarUint(encoder, 0);
  });
  return updateFrame(update);
}

function garbage(encoder: encoding.Encoder): void {
  encoding.writeUint8(encoder, 0);
  encoding.writeVarUint(encoder, 1);
}

/** An item of a map that knows nothing of the one before it under the same key. */
function rival(encoder: encoding.Encoder): void {
  encoding.writeUint8(encoder, 36);
  encoding.writeVarUint(encoder, 1);
  for (const text of ["junk", "key", "x"]) encoding.writeVarString(encoder, text);
}

function nested(depth: number): unknown {
  let value: unknown = 1;
  for (let level = 0; level < depth; level++) value = [value];
  return value;
}

const costly: Attack = {
  rule: "S48",
  name: "updates of a million parts, of ten thousands of authors, that claim one place, nested too deep",
  reasons: ["tooLarge", "malformed"],
  run: (target, size) =>
    eachAlone(target, [
      byHand(1, size === "small" ? 260_000 : 1_300_000, garbage),
      byHand(size === "small" ? 21_000 : 300_000, 1, garbage),
      byHand(1, size === "small" ? 20_000 : 300_000, rival),
      edit((doc) => doc.getMap("junk").set("deep", nested(5_000))),
      edit((doc) => doc.getMap("junk").set("doc", new Y.Doc())),
    ]),
};

/** Things where a board keeps its nodes and settings that no version of it ever wrote. */
function strange(doc: Y.Doc, index: number): void {
  const made = (at: number) => (at === 7 ? new Y.Text("text") : at === 8 ? new Y.Array() : new Y.Map());
  const values = [null, -1, "text", [], {}, [[1]], { id: 1 }];
  const value = index % 10 < values.length ? values[index % 10] : made(index % 10);
  const node = new Y.Map();
  for (const key of ["op", "pos", "in:a", "name", "value"]) node.set(key, values[(index + key.length) % 7]);
  doc.getMap("nodes").set(`strange${index}`, index % 2 ? node : value);
  doc.getMap("meta").set(["title", "target", "schema"][index % 3] ?? "title", values[(index * 3) % 7]);
  doc.getMap("comments").set(`c${index}`, made(index % 10));
}

const anything: Attack = {
  rule: "S40",
  name: "updates that decode to anything at all",
  reasons: [],
  run: (target, size) =>
    eachAlone(
      target,
      Array.from({ length: size === "small" ? 40 : 400 }, (_, index) => edit((doc) => strange(doc, index))),
      (socket, message) => {
        socket.send(message);
        // Well formed as they are, the sender says good-bye by itself.
        socket.write(goodBye);
      },
    ),
};

export const contentAttacks: readonly Attack[] = [costly, anything];
