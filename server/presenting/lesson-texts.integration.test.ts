import { compile, stepId, walkthrough } from "@gradboard/autodiff";
import { graphOf, isSealed, readBoard, setLessonStep } from "@gradboard/board";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type * as Y from "yjs";
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

const saying = { hint: "Multiply eight by five.", text: "That makes forty, which is 8 * 5." };
const secret = /eight|five|forty|8 \* 5/;

/** The steps of a board, and its plan. */
function courseOf(doc: Y.Doc) {
  const board = readBoard(doc);
  const program = compile(graphOf(board), board.target);
  program.run();
  const steps = walkthrough(program).map(stepId);
  return { steps, last: steps.length - 1, plan: board.plan };
}

/** The texts about the last step, as they stand in a document. */
function lastSaid(doc: Y.Doc) {
  const { steps, last, plan } = courseOf(doc);
  const said = plan.steps.get(steps[last] ?? "");
  return [said?.hint ?? "", said?.text ?? ""];
}

/** Everything a client was sent, as text. */
const heard = (client: Client) =>
  client.frames.map((frame) => new TextDecoder("latin1").decode(frame)).join("\n");

/** A class: a teacher's board, and one who joined it by the view link before anything was said. */
async function open() {
  const cookie = await server.signIn();
  const board = await server.board({ formula: "(4*x+1)^2" }, { cookie });
  const pupil = await join(board.id, { key: board.keys.view });
  const teacher = await join(board.id, { cookie });
  const { steps, last } = courseOf(teacher.doc);
  return { cookie, board, pupil, teacher, last, step: steps[last] ?? "" };
}

const textsOf = (id: string, headers: Record<string, string>) =>
  server.fetch(`/api/v1/boards/${id}/texts`, { headers });

beforeAll(() => server.start());
afterEach(() => {
  for (const made of clients.splice(0)) made.destroy();
});
afterAll(() => server.dispose());

describe("the texts of a lesson", () => {
  it("[S90] [S91] reach nobody who follows before their step is shown, in any words", async () => {
    const { board, pupil, teacher, last, step } = await open();
    // By a program that knows nothing of seals.
    setLessonStep(teacher.doc, step, { asks: true, question: "How much?", ...saying });
    await until(() => lastSaid(pupil.doc).every(isSealed), true);
    await until(() => lastSaid(teacher.doc).every(isSealed), true);
    expect(lastSaid(pupil.doc)).toEqual(lastSaid(teacher.doc));
    teacher.command({ kind: "ask", step: last });
    teacher.command({ kind: "present" });
    teacher.command({ kind: "ask", step: last });
    const late = await join(board.id, { key: board.keys.view });
    await until(() => late.presented?.question?.open, true);
    await until(() => pupil.presented?.question?.open, true);
    for (const client of [pupil, late]) {
      expect(heard(client)).not.toMatch(secret);
      expect(client.presented?.said).toEqual([]);
    }
    teacher.command({ kind: "reveal" });
    for (const client of [pupil, late]) {
      await until(() => client.presented?.said.map(([, text]) => text), [saying.hint, saying.text]);
      expect(client.presented?.said.map(([sealed]) => sealed)).toEqual(lastSaid(client.doc));
    }
    teacher.command({ kind: "step", to: last - 1 });
    await until(() => pupil.presented?.said, []);
  });

  it("[S90] are stored sealed: whoever comes after a restart is sent nothing else", async () => {
    const { board, teacher, step } = await open();
    setLessonStep(teacher.doc, step, saying);
    await until(() => lastSaid(teacher.doc).every(isSealed), true);
    await server.stop("SIGTERM");
    await server.start();
    const late = await join(board.id, { key: board.keys.view });
    expect(lastSaid(late.doc).every(isSealed)).toBe(true);
    expect(heard(late)).not.toMatch(secret);
  });

  it("[S91] are told to members of the board, and while it is presented to who leads it alone", async () => {
    const { cookie, board, teacher, step } = await open();
    const key = { authorization: `Bearer ${board.keys.view}` };
    setLessonStep(teacher.doc, step, saying);
    await until(() => lastSaid(teacher.doc).every(isSealed), true);
    const told = (await (await textsOf(board.id, key)).json()).texts.map(([, text]: string[]) => text);
    expect(told).toEqual([saying.hint, saying.text]);
    expect((await textsOf(board.id, {})).status).toBe(403);
    teacher.command({ kind: "present" });
    await until(() => teacher.presented?.step, 0);
    expect((await textsOf(board.id, key)).status).toBe(409);
    expect((await textsOf(board.id, { cookie })).status).toBe(200);
    const file = async (headers: Record<string, string>) =>
      (await server.fetch(`/api/v1/boards/${board.id}`, { headers })).text();
    expect(await file(key)).not.toMatch(secret);
    expect(await file({ cookie })).toMatch(secret);
    // Not on a copy either, nor by writing what is sealed on a board of one's own.
    const student = await server.signIn();
    const own = await server.board({ formula: "(4*x+1)^2" }, { cookie: student });
    const copy = await server.fetch(`/api/v1/boards/${board.id}/fork`, {
      method: "POST",
      headers: { ...key, cookie: student },
    });
    const forked = (await copy.json()).id;
    const mine = await join(own.id, { cookie: student });
    const [hint = "", text = ""] = lastSaid(teacher.doc);
    setLessonStep(mine.doc, courseOf(mine.doc).steps[0] ?? "", { hint, text });
    await until(() => mine.doc.getMap("meta").size > 3, true);
    for (const id of [forked, own.id])
      expect(await (await textsOf(id, { cookie: student })).json()).toEqual({ texts: [] });
    expect(await file(key)).not.toMatch(secret);
  });

  it("[S90] are sealed again for a fork, and in what comes from a file", async () => {
    const { cookie, board, teacher, step } = await open();
    setLessonStep(teacher.doc, step, saying);
    await until(() => lastSaid(teacher.doc).every(isSealed), true);
    const file = await (await server.fetch(`/api/v1/boards/${board.id}`, { headers: { cookie } })).json();
    const student = await server.signIn();
    const headers = { authorization: `Bearer ${board.keys.view}`, cookie: student };
    const fork = await server.fetch(`/api/v1/boards/${board.id}/fork`, { method: "POST", headers });
    const copies = [(await fork.json()).id, (await server.board({ file }, { cookie: student })).id];
    for (const id of copies) {
      const reader = await join(id, { cookie: student });
      expect(lastSaid(reader.doc).every(isSealed)).toBe(true);
      expect(lastSaid(reader.doc)).not.toEqual(lastSaid(teacher.doc));
      expect(heard(reader)).not.toMatch(secret);
      const { texts } = await (await textsOf(id, { cookie: student })).json();
      expect(texts.map(([, text]: string[]) => text)).toEqual([saying.hint, saying.text]);
    }
  });

  it("[S90] can be sealed by who may edit, before they are written", async () => {
    const { cookie, board } = await open();
    const seal = (headers: Record<string, string>) =>
      server.fetch(`/api/v1/boards/${board.id}/texts`, {
        method: "POST",
        headers: { "content-type": "application/json", ...headers },
        body: JSON.stringify({ texts: ["forty"] }),
      });
    const { texts } = await (await seal({ cookie })).json();
    expect(texts[0][1]).toBe("forty");
    expect(isSealed(texts[0][0])).toBe(true);
    expect((await seal({ authorization: `Bearer ${board.keys.view}` })).status).toBe(403);
  });
});
