import { MessageTag } from "@gradboard/protocol";
import * as Y from "yjs";
import { updateFrame } from "../../sync/messages";
import { type End, frame, RawSocket } from "../raw-socket";
import { type Attack, breath, flood } from "./attack";
import { edit, presenceOf, syncMessage } from "./messages";

const MB = 1024 * 1024;
const manyTimes = (small: number) => (size: "small" | "full") => (size === "small" ? small : 80_000);

function flooding(name: string, small: number, message: (index: number) => Uint8Array): Attack {
  const times = manyTimes(small);
  return {
    rule: "S41",
    name,
    reasons: ["tooFast"],
    run: async (target, size) => [await flood(target, times(size), message)],
  };
}

const questions = flooding("a flood of sync step 1", 500, () => frame(syncMessage(0, Uint8Array.of(0))));

const updates = flooding("10,000 updates a second", 4_000, (index) =>
  frame(edit((doc) => doc.getMap("junk").set(`key${index % 50}`, index))),
);

const presence = flooding("10,000 presence messages a second", 4_000, (index) =>
  frame(presenceOf(4711, index + 1, `{"cursor":[${index},1]}`)),
);

const requests = flooding("a flood of questions who is there", 4_000, () =>
  frame(Uint8Array.of(MessageTag.queryAwareness)),
);

const pings = flooding("a flood of pings", 4_000, () => frame(Buffer.from("ping"), 0x89));

/** Updates that build upon one which is never sent. */
function orphan(index: number): Uint8Array {
  const doc = new Y.Doc();
  doc.getMap("junk").set("a", "first");
  const known = Y.encodeStateVector(doc);
  doc.getMap("junk").set("a", `${index} ${"x".repeat(400)}`);
  const update = Y.encodeStateAsUpdate(doc, known);
  doc.destroy();
  return update;
}

const pending: Attack = {
  rule: "S42",
  name: "updates whose structs wait for ones that never come",
  reasons: ["malformed", "tooFast"],
  run: async (target, size) => [
    await flood(target, size === "small" ? 400 : 6_000, (index) => frame(updateFrame(orphan(index)))),
  ],
};

const whole: Attack = {
  rule: "S41",
  name: "64 MiB in one message",
  reasons: ["tooLarge"],
  run: async (target) => {
    const ends: End[] = [];
    for (const kind of [0x82, 0x81]) {
      const socket = await RawSocket.open(target.url);
      socket.write(frame(Buffer.alloc(64 * MB, 65), kind));
      ends.push(await socket.ended);
    }
    return ends;
  },
};

function fragments(name: string, size: number, reasons: Attack["reasons"]): Attack {
  return {
    rule: "S41",
    name,
    reasons,
    run: async (target) => {
      const socket = await RawSocket.open(target.url);
      socket.write(frame(Buffer.alloc(size), 0x02));
      const more = frame(Buffer.alloc(size), 0x00);
      for (let sent = 0; sent < 5_000 && socket.open; sent++) {
        socket.write(more);
        if (sent % 16 === 0) await breath();
        while (socket.backlog > MB && socket.open) await breath();
      }
      return [await socket.ended];
    },
  };
}

export const floodAttacks: readonly Attack[] = [
  questions,
  updates,
  presence,
  requests,
  pings,
  pending,
  whole,
  fragments("a message in endless fragments", 65_536, ["tooLarge"]),
  fragments("a message in endless empty fragments", 0, ["malformed"]),
];
