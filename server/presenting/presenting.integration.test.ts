import { compile, stepId, walkthrough } from "@gradboard/autodiff";
import { graphOf, readBoard, setLessonStep } from "@gradboard/board";
import { Refusal } from "@gradboard/protocol";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { Client, type ClientOptions } from "../testing/client";
import { ServerProcess } from "../testing/server-process";
import { until } from "../testing/until";

const server = new ServerProcess();
const clients: Client[] = [];

async function join(boardId: string, options: ClientOptions): Promise<Client> {
  const made = new Client(server.syncUrl, boardId, { walkthrough: true, ...options });
  clients.push(made);
  return made.synced();
}

/** Somebody with a session, made a member by a key. */
async function member(board: { id: string; keys: { edit: string; view: string } }, kind: "edit" | "view") {
  const cookie = await server.signIn();
  await server.fetch(`/api/v1/boards/${board.id}/join`, {
    method: "POST",
    headers: { "content-type": "application/json", cookie },
    body: JSON.stringify({ key: board.keys[kind] }),
  });
  return cookie;
}

/** A board as it came, with its walkthrough at the last step. */
function placeOf(update: Uint8Array | undefined) {
  const doc = new Y.Doc();
  if (update) Y.applyUpdate(doc, update);
  const board = readBoard(doc);
  const program = compile(graphOf(board), board.target);
  program.run();
  const steps = walkthrough(program);
  return { steps, index: steps.length - 1 };
}

const stepsOf = (update: Uint8Array | undefined) => placeOf(update).steps;

function never(): never {
  throw new Error("there are no steps");
}

/** A class with its teacher, who presents `(4*x+1)^2`. */
async function open() {
  const cookie = await server.signIn();
  const board = await server.board({ formula: "(4*x+1)^2" }, { cookie });
  const teacher = await join(board.id, { cookie });
  teacher.command({ kind: "present" });
  await until(() => teacher.presented?.step, 0);
  const steps = stepsOf(teacher.pinned[0]);
  return { cookie, board, teacher, steps, last: steps.length - 1 };
}

beforeAll(() => {
  // Each client looks out for the end of the process.
  process.setMaxListeners(200);
  return server.start();
});
afterEach(() => {
  for (const made of clients.splice(0)) made.destroy();
});
afterAll(() => server.dispose());

describe("presenting", () => {
  it("[S80] is told before the board, to who asked for it, and led by the presenter alone", async () => {
    const { board, teacher } = await open();
    const pupil = await join(board.id, { key: board.keys.view });
    const plain = await join(board.id, { key: board.keys.view, walkthrough: false });
    expect(pupil.frames[0]?.[0]).toBe(104);
    expect(pupil.presented).toMatchObject({ step: 0, presenter: { self: false, here: true }, writing: true });
    pupil.command({ kind: "step", to: 5 });
    pupil.command({ kind: "stop" });
    teacher.command({ kind: "step", to: 3 });
    await until(() => pupil.presented?.step, 3);
    await until(() => teacher.news.at(-1)?.heard, 2);
    expect(plain.frames.some(([tag]) => tag === 104)).toBe(false);
    teacher.command({ kind: "stop" });
    await until(() => pupil.presented, null);
  });

  it("[S81] runs on the board as it was, whatever is edited, until it is begun anew", async () => {
    const { board, teacher, steps } = await open();
    teacher.command({ kind: "step", to: 4 });
    const editor = await join(board.id, { key: board.keys.edit });
    const [id] = [...editor.doc.getMap("nodes").keys()];
    editor.doc.getMap("nodes").delete(id ?? "");
    await until(() => teacher.doc.getMap("nodes").has(id ?? ""), false);
    const late = await join(board.id, { key: board.keys.view });
    expect(late.presented?.step).toBe(4);
    expect(stepsOf(late.pinned[0]).map(({ node }) => node)).toEqual(steps.map(({ node }) => node));
    teacher.command({ kind: "restart" });
    await until(() => late.pinned.length, 2);
    expect(late.presented?.step).toBe(0);
    expect(stepsOf(late.pinned[1])).not.toHaveLength(steps.length);
  });

  it("[S82] stays where it is without its presenter and through a restart of the server", async () => {
    const { cookie, board, teacher } = await open();
    const pupil = await join(board.id, { key: board.keys.view });
    teacher.command({ kind: "step", to: 2 });
    await until(() => pupil.presented?.step, 2);
    teacher.destroy();
    await until(() => pupil.presented?.presenter.here, false);
    expect(pupil.presented?.step).toBe(2);
    await server.stop("SIGTERM");
    await server.start();
    const again = await join(board.id, { cookie });
    expect(again.presented).toMatchObject({ step: 2, presenter: { self: true } });
    again.command({ kind: "step", to: 3 });
    await until(() => pupil.presented?.step, 3);
    const tablet = await join(board.id, { cookie });
    tablet.command({ kind: "present" });
    await until(() => tablet.news.at(-1)?.heard, 1);
    expect(tablet.presented).toMatchObject({ step: 3, presenter: { self: true } });
  });

  it("[S83] switches writing off for all others at once, and on again", async () => {
    const { board, teacher } = await open();
    const editor = await join(board.id, { key: board.keys.edit });
    teacher.command({ kind: "writing", on: false });
    await until(() => editor.presented?.writing, false);
    editor.notes.set("a", 1);
    await until(() => editor.refusals, [Refusal.writingOff]);
    teacher.notes.set("b", 2);
    await until(() => editor.notes.get("b"), 2);
    expect(teacher.notes.has("a")).toBe(false);
    teacher.command({ kind: "writing", on: true });
    const other = await join(board.id, { key: board.keys.edit });
    await until(() => other.presented?.writing, true);
    other.notes.set("c", 3);
    await until(() => teacher.notes.get("c"), 3);
  });

  it("[S84] [S85] [S86] counts each identity once, the last before the reveal, and tells nobody else", async () => {
    const { board, teacher, last } = await open();
    const wall = await join(board.id, { key: board.keys.view, projector: true });
    const cookie = await member(board, "view");
    const pupil = await join(board.id, { cookie });
    const tablet = await join(board.id, { cookie });
    const nobody = await join(board.id, { key: board.keys.view });
    teacher.command({ kind: "ask", step: last });
    await until(() => pupil.presented?.question?.open, true);
    const question = pupil.presented?.question?.id ?? "";
    teacher.command({ kind: "step", to: 0 });
    for (const each of [teacher, nobody]) each.command({ kind: "answer", question, text: "40" });
    pupil.command({ kind: "answer", question, text: "forty" });
    pupil.command({ kind: "answer", question, text: "20" });
    await until(() => tablet.presented?.question?.own, "20");
    tablet.command({ kind: "answer", question, text: "8" });
    await until(() => pupil.presented?.question?.own, "8");
    await until(() => teacher.presented?.question?.answers, 1);
    expect(teacher.presented?.step).toBe(last);
    expect(pupil.presented?.question).toMatchObject({ answers: null, people: null, distribution: null });
    teacher.command({ kind: "distribution", shown: true });
    await until(() => wall.presented?.question?.distribution?.slips.length, 1);
    expect(teacher.presented?.question?.distribution).toMatchObject({ right: 0, other: 0 });
    expect(pupil.presented?.question?.distribution).toBeNull();
    teacher.command({ kind: "reveal" });
    await until(() => pupil.presented?.question?.open, false);
    pupil.command({ kind: "answer", question, text: "40" });
    await until(() => pupil.news.at(-1)?.heard, 3);
    expect(pupil.presented?.question).toMatchObject({ own: "8", answers: 1 });
    teacher.command({ kind: "step", to: 0 });
    await until(() => pupil.presented?.question, null);
  });

  it("[S36] [S86] brings no answer, name or key to anybody who is asked or to a projector, in any frame", async () => {
    const cookie = await server.signIn();
    // ∂L/∂x = 8(4x + 1) = 4890, of which no part of the board is a number.
    const board = await server.board({ formula: "(4*x+1)^2", values: { x: 152.5625 } }, { cookie });
    const teacher = await join(board.id, { cookie });
    const before = placeOf(Y.encodeStateAsUpdate(teacher.doc));
    // The teacher writes a lesson that says it all.
    setLessonStep(teacher.doc, stepId(before.steps[before.index] ?? never()), {
      asks: true,
      hint: "9780/2, so close to 4890.",
      text: "So it is 4890, or $\\frac{9780}{2} = 4890.0$.",
    });
    teacher.command({ kind: "present" });
    await until(() => teacher.presented?.step, 0);
    const student = await member(board, "edit");
    const wall = await join(board.id, { cookie, projector: true });
    const [one, other] = [
      await join(board.id, { cookie: student }),
      await join(board.id, { cookie: await member(board, "view") }),
    ];
    const names: string[] = [];
    for (const each of [cookie, student]) {
      const me = await (await server.fetch("/api/v1/me", { headers: { cookie: each } })).json();
      names.push(me.name, me.id);
    }
    one.presence.setLocalState({ cursor: [31_337, 31_337], selection: ["a"] });
    teacher.command({ kind: "ask", step: stepsOf(teacher.pinned[0]).length - 1 });
    await until(() => one.presented?.question?.open, true);
    const question = one.presented?.question?.id ?? "";
    one.command({ kind: "answer", question, text: "77077" });
    other.command({ kind: "answer", question, text: "4890" });
    teacher.command({ kind: "distribution", shown: true });
    await until(() => wall.presented?.question?.answers, 2);
    await until(() => wall.presented?.question?.distribution?.right, 1);
    await until(() => one.presented?.question?.own, "77077");
    const heard = (client: Client) =>
      client.frames.map((frame) => new TextDecoder("latin1").decode(frame)).join("\n");
    expect(heard(one)).not.toMatch(/4890|9780/);
    expect(heard(other)).not.toContain("77077");
    expect(heard(one)).not.toMatch(/right|misconception/);
    for (const secret of [...names, ...Object.values(board.keys), "31337", "cursor", "4890", "77077"])
      expect(heard(wall)).not.toContain(secret);
    teacher.command({ kind: "reveal" });
    await until(() => one.presented?.question?.distribution?.right, 1);
  });

  it("[S85] keeps answers through a power cut", async () => {
    const { cookie, board, teacher, last } = await open();
    const student = await member(board, "view");
    const pupil = await join(board.id, { cookie: student });
    teacher.command({ kind: "ask", step: last });
    await until(() => pupil.presented?.question?.open, true);
    pupil.command({ kind: "answer", question: pupil.presented?.question?.id ?? "", text: "160/4" });
    await until(() => pupil.presented?.question?.own, "160/4");
    await server.stop("SIGKILL");
    await server.start();
    const again = await join(board.id, { cookie });
    expect(again.presented?.question).toMatchObject({ open: true, answers: 1 });
  });

  it("[S87] [S88] gives answers under pseudonyms to who may have them, and the board to nobody who is asked", async () => {
    const { cookie, board, teacher, last } = await open();
    const student = await member(board, "edit");
    const { name, id } = await (await server.fetch("/api/v1/me", { headers: { cookie: student } })).json();
    const pupil = await join(board.id, { cookie: student });
    teacher.command({ kind: "ask", step: last });
    await until(() => pupil.presented?.question?.open, true);
    for (const path of ["evaluation", "fork"]) {
      const init = { method: path === "fork" ? "POST" : "GET", headers: { cookie: student } };
      expect((await server.fetch(`/api/v1/boards/${board.id}/${path}`, init)).status).toBe(409);
    }
    pupil.command({ kind: "answer", question: pupil.presented?.question?.id ?? "", text: "8" });
    await until(() => teacher.presented?.question?.answers, 1);
    const csv = (headers: Record<string, string>) =>
      server.fetch(`/api/v1/boards/${board.id}/answers`, { headers });
    const all = await (await csv({ cookie })).text();
    expect(all.split("\r\n")).toHaveLength(3);
    expect(all).toMatch(/What is the gradient of x.*,student-[0-9a-f]{6},8,misconception,\S/);
    expect(all).not.toContain(name);
    expect(all).not.toContain(id);
    expect(await (await csv({ cookie: student })).text()).not.toContain("student-");
    expect((await csv({ authorization: `Bearer ${board.keys.view}` })).status).toBe(403);
  });

  it("[S86] sixty students answer while some of them connect again: each is counted once, all see the reveal", async () => {
    const { cookie, board, teacher, last } = await open();
    const cookies = await Promise.all(Array.from({ length: 60 }, () => member(board, "view")));
    const pupils = await Promise.all(cookies.map((each) => join(board.id, { cookie: each })));
    teacher.command({ kind: "ask", step: last });
    for (const pupil of pupils) await until(() => pupil.presented?.question?.open, true);
    const question = teacher.presented?.question?.id ?? "";
    const answers = ["40", "10", "4", "2.5"];
    for (const [index, pupil] of pupils.entries()) {
      pupil.command({ kind: "answer", question, text: "1" });
      pupil.command({ kind: "answer", question, text: answers[index % 4] ?? "" });
      // Every fifth loses its connection with the answer on its way, comes back and says it again.
      if (index % 5 !== 0) continue;
      pupil.provider.ws?.close();
      pupil.provider.once("sync", () =>
        pupil.command({ kind: "answer", question, text: answers[index % 4] ?? "" }),
      );
    }
    await until(() => teacher.presented?.question?.answers, 60);
    for (const [index, pupil] of pupils.entries())
      await until(() => pupil.presented?.question?.own, answers[index % 4]);
    teacher.command({ kind: "distribution", shown: true });
    teacher.command({ kind: "reveal" });
    for (const pupil of pupils) await until(() => pupil.presented?.question?.open, false);
    const { right, slips, other } = pupils[7]?.presented?.question?.distribution ?? {};
    expect((right ?? 0) + (other ?? 0) + (slips ?? []).reduce((sum, { count }) => sum + count, 0)).toBe(60);
    expect(right).toBe(15);
    // Who has answered and gone still counts among those who were asked, beside somebody who has just come.
    pupils[0]?.destroy();
    await join(board.id, { cookie: await member(board, "view") });
    await until(() => teacher.presented?.question?.people, 61);
    expect(teacher.presented?.question?.answers).toBe(60);
    const all = await server.fetch(`/api/v1/boards/${board.id}/answers`, { headers: { cookie } });
    expect((await all.text()).match(/student-/g)).toHaveLength(60);
  });
});
