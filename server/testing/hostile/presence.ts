import { RawSocket } from "../raw-socket";
import { type Attack, eachAlone } from "./attack";
import { presenceOf } from "./messages";

const megabyte: Attack = {
  rule: "S41",
  name: "presence of a megabyte",
  reasons: ["tooLarge"],
  run: (target) => eachAlone(target, [presenceOf(777, 1, JSON.stringify({ blob: "z".repeat(1024 * 1024) }))]),
};

const deep: Attack = {
  rule: "S48",
  name: "presence nested ten thousand deep",
  reasons: ["malformed", "tooLarge"],
  run: (target) =>
    eachAlone(
      target,
      [7_000, 10_000].map((depth) => presenceOf(777, 1, "[".repeat(depth) + "]".repeat(depth))),
    ),
};

const strange: Attack = {
  rule: "S40",
  name: "presence that is no JSON",
  reasons: ["malformed"],
  run: (target) =>
    eachAlone(
      target,
      ["nul", '{"a":', "", "[1"].map((json) => presenceOf(777, 1, json)),
    ),
};

const another: Attack = {
  rule: "S32",
  name: "presence in another's name, and its removal",
  reasons: ["impostor"],
  run: (target) =>
    eachAlone(target, [
      presenceOf(target.victim, 1_000_000, '{"user":{"name":"Eve"},"cursor":[6,6]}'),
      presenceOf(target.victim, 1_000_001, "null"),
    ]),
};

const foreign: Attack = {
  rule: "S43",
  name: "a page of another site",
  reasons: ["badOrigin"],
  run: async (target) => {
    const socket = await RawSocket.open(target.url, { Origin: "http://evil.example" });
    return [await socket.ended];
  },
};

export const identityAttacks: readonly Attack[] = [megabyte, deep, strange, another, foreign];
