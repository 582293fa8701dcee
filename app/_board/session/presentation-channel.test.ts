import type { ClassQuestion, PresentCommand, Presented } from "@gradboard/protocol";
import { beforeEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { documentOf } from "../testing/presentation-of";
import { PresentationChannel } from "./presentation-channel";

const board = Y.encodeStateAsUpdate(documentOf("x*x"));
const nothing = new Uint8Array();
const question: ClassQuestion = {
  ...{ id: "q", open: true, answers: null, people: null, own: null, distribution: null },
};
const presented: Presented = {
  ...{ pin: "p", step: 0, kept: false, writing: true, gathered: 0, look: null, question: null, said: [] },
  presenter: { name: "Quiet Otter", here: true, self: true },
};

let connected: boolean;
let sent: PresentCommand[];
let channel: PresentationChannel;

let mayPresent: boolean;
const hear = (heard: number, told: Presented | null, pinned: Uint8Array = nothing) =>
  channel.hear(JSON.stringify({ heard, mayPresent, presented: told }), pinned);

beforeEach(() => {
  connected = true;
  mayPresent = true;
  sent = [];
  channel = new PresentationChannel({
    transmit: (command) => {
      if (connected) sent.push(command);
      return connected;
    },
    whole: () => board,
  });
});

describe("PresentationChannel", () => {
  it("shows nothing before the board has come on which a presentation runs", () => {
    hear(0, presented);
    expect(channel.presentation.get()).toBeNull();
    hear(0, presented, board);
    expect(channel.presentation.get()?.pinned.board.nodes.size).toBeGreaterThan(0);
    const { pinned } = channel.presentation.get() ?? {};
    hear(0, { ...presented, step: 1 });
    expect(channel.presentation.get()?.pinned).toBe(pinned);
    hear(0, null);
    expect(channel.presentation.get()).toBeNull();
  });

  it("shows one's own steps at once, and does not go back for what the server had heard before", () => {
    hear(0, presented, board);
    channel.command({ kind: "step", to: 1 });
    channel.command({ kind: "step", to: 2 });
    expect(channel.presentation.get()?.step).toBe(2);
    hear(1, { ...presented, step: 1 });
    expect(channel.presentation.get()?.step).toBe(2);
    hear(2, { ...presented, step: 2 });
    hear(2, { ...presented, step: 7 });
    expect(channel.presentation.get()?.step).toBe(7);
  });

  it("says the last step and an answer again when the connection is back", () => {
    hear(0, { ...presented, question }, board);
    connected = false;
    channel.answer(question, " 20 ");
    expect(channel.presentation.get()?.sending).toBe("20");
    connected = true;
    channel.opened();
    hear(0, { ...presented, question });
    expect(sent).toEqual([{ kind: "answer", question: "q", text: "20" }]);
    hear(1, { ...presented, question: { ...question, own: "20" } });
    expect(channel.presentation.get()).toMatchObject({ sending: null, question: { own: "20" } });
    hear(1, presented);
    connected = false;
    channel.command({ kind: "step", to: 5 });
    expect(channel.presentation.get()?.step).toBe(5);
    connected = true;
    channel.opened();
    hear(0, presented);
    expect(sent.at(-1)).toEqual({ kind: "step", to: 5 });
    expect(channel.presentation.get()?.step).toBe(5);
  });

  it("says what the presenter asked for again when the connection is back, until the server has heard of it", () => {
    hear(0, { ...presented, question }, board);
    connected = false;
    channel.command({ kind: "distribution", shown: true });
    channel.command({ kind: "distribution", shown: false });
    channel.command({ kind: "reveal" });
    channel.command({ kind: "gather" });
    connected = true;
    channel.opened();
    hear(0, { ...presented, question });
    expect(sent).toEqual([{ kind: "distribution", shown: false }, { kind: "reveal" }]);
    // One has arrived, of the other nobody knows.
    hear(1, { ...presented, question });
    sent = [];
    channel.opened();
    hear(0, { ...presented, question });
    expect(sent).toEqual([{ kind: "reveal" }]);
    hear(1, { ...presented, question: { ...question, open: false } });
    sent = [];
    channel.opened();
    hear(0, { ...presented, question: { ...question, open: false } });
    expect(sent).toEqual([]);
  });

  it("forgets an answer when the question is over", () => {
    hear(0, { ...presented, question }, board);
    channel.answer(question, "20");
    hear(1, { ...presented, question: { ...question, open: false } });
    expect(channel.presentation.get()?.sending).toBeNull();
  });

  it("presents at once, so that no step is lost that is asked for before the server has heard of it", () => {
    hear(0, null);
    channel.command({ kind: "present" });
    expect(channel.presentation.get()).toMatchObject({ step: 0, presenter: { self: true } });
    channel.command({ kind: "step", to: 1 });
    hear(0, null);
    expect(channel.presentation.get()?.step).toBe(1);
    hear(1, presented, board);
    expect(channel.presentation.get()?.step).toBe(1);
    hear(2, { ...presented, step: 1 });
    expect(channel.presentation.get()?.step).toBe(1);
    expect(sent).toEqual([{ kind: "present" }, { kind: "step", to: 1 }]);
    channel.command({ kind: "stop" });
    hear(3, null);
    expect(channel.presentation.get()).toBeNull();
  });

  it("presents when the connection is back, unless somebody else does by then", () => {
    hear(0, null);
    connected = false;
    channel.command({ kind: "present" });
    channel.command({ kind: "step", to: 1 });
    connected = true;
    channel.opened();
    hear(0, null);
    expect(sent).toEqual([{ kind: "present" }, { kind: "step", to: 1 }]);
    hear(2, null);
    connected = false;
    channel.command({ kind: "present" });
    connected = true;
    channel.opened();
    sent = [];
    hear(0, { ...presented, presenter: { ...presented.presenter, self: false } }, board);
    expect(sent).toEqual([]);
    expect(channel.presentation.get()?.presenter.self).toBe(false);
  });

  it("takes over at once, but no open question, and nothing where it may not present", () => {
    const others = { ...presented, presenter: { name: "Quiet Otter", here: true, self: false } };
    const self = () => channel.presentation.get()?.presenter.self;
    hear(0, { ...others, question }, board);
    channel.command({ kind: "present" });
    expect(self()).toBe(false);
    hear(1, others);
    channel.command({ kind: "present" });
    expect(self()).toBe(true);
    mayPresent = false;
    hear(2, others);
    expect([self(), channel.mayPresent.get()]).toEqual([false, false]);
    channel.command({ kind: "present" });
    expect(self()).toBe(false);
  });

  it("says an answer again on a new socket, also when something else was said there first", () => {
    hear(0, { ...presented, question }, board);
    connected = false;
    channel.answer(question, "20");
    connected = true;
    channel.opened();
    channel.command({ kind: "gather" });
    hear(0, { ...presented, question });
    expect(sent.at(-1)).toEqual({ kind: "answer", question: "q", text: "20" });
  });
});
