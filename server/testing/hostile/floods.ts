import { MessageTag } from "@gradboard/protocol";
import * as Y from "yjs";
import { updateFrame } from "../../sync/messages";
import { type End, frame, RawSocket } from "../raw-socket";
import { type Attack, breath, flood } from "./attack";
import { edit, presenceOf, syncMessage } from "./messages";

const MB = 1024 * 1024;

/** As many as the connection takes, until the server ends it; in full size from several connections. */
function flooding(name: string, message: (index: number) => Uint8Array): Attack {
  return {
    rule: "S41",
    name,
    reasons: ["tooFast"],
    run: (target, size) => {
      const connections = Array.from({ length: size === "small" ? 1 : 8 });
      return Promise.all(connections.map(() => flood(target, Number.POSITIVE_INFINITY, message)));
    },
  };
}

const questions = flooding("a flood of sync step 1", () => frame(syncMessage(0, Uint8Array.of(0))));

const edits = Array.from({ length: 50 }, (_, index) =>
  edit((doc) => doc.getMap("junk").set(`key${index}`, index)),
);
const updates = flooding("10,000 updates a second", (index) =>
  frame(edits[index % edits.length] ?? new Uint8Array()),
);

const presence = flooding("10,000 presence messages a second", (index) =>
  frame(presenceOf(4711, index + 1, `{"cursor":[${index},1]}`)),
);

const requests = flooding("a flood of questions who is there", () =>
  frame(Uint8Array.of(MessageTag.queryAwareness)),
);

const pings = flooding("a flood of pings", () => frame(Buffer.from("ping"), 0x89));

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
