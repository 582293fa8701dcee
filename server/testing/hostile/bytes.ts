import { frame } from "../raw-socket";
import { type Attack, eachAlone } from "./attack";
import { edit, noise, presenceOf, syncMessage } from "./messages";

const bytes = (...list: readonly number[]) => Uint8Array.from(list);

/** Every beginning of a message that is not all of it, or some of them. */
function beginnings(message: Uint8Array, step: number): Uint8Array[] {
  const cuts = Array.from({ length: Math.ceil((message.length - 1) / step) }, (_, index) => 1 + index * step);
  return cuts.map((end) => message.slice(0, end));
}

const truncated: Attack = {
  rule: "S40",
  name: "truncated messages",
  reasons: ["malformed"],
  run: (target, size) => {
    const step = size === "small" ? 9 : 1;
    const update = edit((doc) => doc.getMap("junk").set("key", "some text that is cut off somewhere"));
    const presence = presenceOf(77, 1, '{"cursor":[1,2]}');
    return eachAlone(target, [...beginnings(update, step), ...beginnings(presence, step)]);
  },
};

const malformed: Attack = {
  rule: "S40",
  name: "malformed messages and wrong tags",
  reasons: ["malformed"],
  run: (target) =>
    eachAlone(target, [
      bytes(),
      bytes(99),
      bytes(99, 1, 2, 3),
      bytes(4, 0),
      bytes(2, 0, 2, 104, 105),
      bytes(100, 1, 0, 1),
      bytes(101, 1, 0),
      bytes(...Array.from({ length: 20 }, () => 255)),
      bytes(255, 255, 255, 255, 255, 255, 255, 127),
      bytes(0),
      bytes(0, 9, 1, 0),
      bytes(0, 2, 255, 255, 255, 255, 15),
      bytes(1, 255, 255, 255, 255, 15),
      bytes(1, 3, 1, 5, 200),
    ]),
};

const random: Attack = {
  rule: "S40",
  name: "random bytes",
  reasons: ["malformed"],
  run: (target, size) => {
    const some = noise(4);
    const messages = Array.from({ length: size === "small" ? 40 : 2_000 }, (_, index) =>
      // By turns nothing that there is, and right beginnings of more than follows.
      Buffer.concat([
        bytes(...([[4 + (index % 90)], [0, 2], [1]][index % 3] ?? [])),
        bytes(41, 127),
        some(40),
      ]),
    );
    return eachAlone(target, messages);
  },
};

const bogusSync: Attack = {
  rule: "S40",
  name: "bogus sync steps",
  reasons: ["malformed"],
  run: (target, size) => {
    const some = noise(7);
    const huge = [255, 255, 255, 255, 15];
    const kinds = [
      syncMessage(0, bytes(...huge, 1)),
      syncMessage(0, some(200)),
      syncMessage(1, some(300)),
      syncMessage(2, bytes(...huge, ...huge, 5)),
      syncMessage(2, bytes(0, ...huge)),
      syncMessage(2, bytes(1, 1, ...huge)),
    ];
    return eachAlone(target, size === "small" ? kinds : Array.from({ length: 100 }, () => kinds).flat());
  },
};

const text: Attack = {
  rule: "S40",
  name: "text",
  reasons: ["malformed"],
  run: (target) =>
    eachAlone(target, [Buffer.from("hello"), Buffer.from('{"type":"x"}'), bytes()], (socket, words) =>
      socket.write(frame(words, 0x81)),
    ),
};

const MASK = [0, 0, 0, 0] as const;
const violations: Attack = {
  rule: "S40",
  name: "violations of the WebSocket protocol",
  reasons: ["malformed", "tooLarge"],
  run: (target, size) => {
    const forms = [
      bytes(0x82, 0x05, 1, 2, 3, 4, 5),
      bytes(0xc2, 0x81, ...MASK, 1),
      bytes(0x83, 0x80, ...MASK),
      bytes(0x89, 0xfe, 0, 200, ...MASK, ...Array.from({ length: 200 }, () => 1)),
      bytes(0x88, 0x82, ...MASK, 0, 1),
      bytes(0x88, 0x82, ...MASK, 3, 0xec),
      bytes(0x81, 0x82, ...MASK, 0xc3, 0x28),
      bytes(0x80, 0x81, ...MASK, 1),
      bytes(0x82, 0xff, ...Array.from({ length: 8 }, () => 255), ...MASK),
      bytes(0x08, 0x80, ...MASK),
    ];
    const all = size === "small" ? forms : Array.from({ length: 100 }, () => forms).flat();
    return eachAlone(target, all, (socket, form) => socket.write(form));
  },
};

export const byteAttacks: readonly Attack[] = [truncated, malformed, random, bogusSync, text, violations];
