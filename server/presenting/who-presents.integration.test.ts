import { type Editor, EditorList, Refusal } from "@gradboard/protocol";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { Client, type ClientOptions } from "../testing/client";
import { ServerProcess } from "../testing/server-process";
import { until } from "../testing/until";

const server = new ServerProcess();
const clients: Client[] = [];
type Board = Awaited<ReturnType<typeof server.board>>;

async function open(boardId: string, options: ClientOptions): Promise<Client> {
  const made = new Client(server.syncUrl, boardId, { walkthrough: true, ...options });
  clients.push(made);
  return made.synced();
}

function send(method: string, path: string, cookie: string, body: unknown): Promise<Response> {
  const headers = { "content-type": "application/json", cookie };
  return server.fetch(`/api/v1/boards/${path}`, { method, headers, body: JSON.stringify(body) });
}

/** Somebody with a session, made a member by a link. */
async function member({ id, keys }: Board, kind: "edit" | "view" = "edit") {
  const cookie = await server.signIn();
  await send("POST", `${id}/join`, cookie, { key: keys[kind] });
  const me = (await (await server.fetch("/api/v1/me", { headers: { cookie } })).json()) as { id: string };
  return { cookie, id: me.id };
}

async function owned() {
  const cookie = await server.signIn();
  const board = await server.board({ formula: "(4*x+1)^2" }, { cookie });
  const editors = async (): Promise<readonly Editor[]> => {
    const answer = await server.fetch(`/api/v1/boards/${board.id}/editors`, { headers: { cookie } });
    return EditorList.parse(await answer.json()).editors;
  };
  const allow = (person: string, presents: boolean) =>
    send("PATCH", `${board.id}/editors/${person}`, cookie, { presents });
  return { cookie, board, editors, allow };
}

/** Whether a socket is told that it may present. */
const may = (client: Client) => client.news.at(-1)?.mayPresent;

beforeAll(() => server.start());
afterEach(() => {
  for (const made of clients.splice(0)) made.destroy();
});
afterAll(() => server.dispose());

describe("who may present", () => {
  it("[S89] is the owner, and an editor for as long as the owner says so, on open connections", async () => {
    const { cookie, board, allow } = await owned();
    const ann = await member(board);
    const [owner, editor] = [await open(board.id, { cookie }), await open(board.id, { cookie: ann.cookie })];
    const key = await open(board.id, { key: board.keys.edit });
    expect([owner, editor, key].map(may)).toEqual([true, false, false]);
    for (const each of [editor, key]) {
      each.command({ kind: "present" });
      await until(() => each.news.at(-1)?.heard, 1);
      expect(each.presented).toBeNull();
    }
    expect((await allow(ann.id, true)).status).toBe(200);
    await until(() => may(editor), true);
    editor.command({ kind: "present" });
    await until(() => editor.presented?.presenter.self, true);
    editor.command({ kind: "step", to: 2 });
    editor.command({ kind: "writing", on: false });
    await until(() => owner.presented?.writing, false);
    expect(may(key)).toBe(false);

    await allow(ann.id, false);
    await until(() => may(editor), false);
    editor.command({ kind: "step", to: 5 });
    editor.command({ kind: "stop" });
    await until(() => editor.news.at(-1)?.heard, 6);
    expect(editor.presented).toMatchObject({ step: 2, presenter: { self: false, here: false } });
    editor.notes.set("a", 1);
    await until(() => editor.refusals, [Refusal.writingOff]);
    expect([editor, owner].flatMap(({ closed }) => closed)).toEqual([]);
    owner.command({ kind: "present" });
    await until(() => editor.presented?.presenter.here, true);
    expect(owner.presented).toMatchObject({ step: 2, presenter: { self: true } });
  });

  it("[S84] [S86] [S89] leaves an open question to the owner when its presenter may no more", async () => {
    const { cookie, board, allow } = await owned();
    const ann = await member(board);
    await allow(ann.id, true);
    const [owner, editor] = [await open(board.id, { cookie }), await open(board.id, { cookie: ann.cookie })];
    editor.command({ kind: "present" });
    // The first of them that there is something to ask at.
    for (let step = 0; step < 12; step++) editor.command({ kind: "ask", step });
    await until(() => owner.presented?.question?.open, true);
    owner.command({ kind: "present" });
    await until(() => owner.news.at(-1)?.heard, 1);
    expect(owner.presented?.presenter.self).toBe(false);
    await allow(ann.id, false);
    await until(() => editor.presented?.question?.answers, null);
    owner.command({ kind: "present" });
    await until(() => owner.presented?.question?.answers, 0);
    expect(owner.presented?.question?.people).toBe(1);
    owner.command({ kind: "reveal" });
    await until(() => editor.presented?.question?.open, false);
  });

  it("[S89] is every editor where there is no owner, and never a viewer or who chose to only look", async () => {
    const board = await server.board({ formula: "x" });
    const cookie = (await member(board)).cookie;
    const editors = [await open(board.id, { cookie }), await open(board.id, { key: board.keys.edit })];
    expect(editors.map(may)).toEqual([true, true]);
    expect(may(await open(board.id, { key: board.keys.view }))).toBe(false);
    const mine = await owned();
    const looking = await open(mine.board.id, { cookie: mine.cookie, key: mine.board.keys.view });
    expect(may(looking)).toBe(false);
  });

  it("[S73] is seen and said by the owner alone, of editors alone, and forgotten with the edit link", async () => {
    const { cookie, board, editors, allow } = await owned();
    const [ann, ben] = [await member(board), await member(board, "view")];
    await allow(ann.id, true);
    expect(await editors()).toMatchObject([{ id: ann.id, presents: true }]);
    expect((await allow(ben.id, true)).status).toBe(404);
    expect(
      (await send("PATCH", `${board.id}/editors/${ann.id}`, ann.cookie, { presents: true })).status,
    ).toBe(403);
    const asked = { headers: { cookie: ann.cookie } };
    expect((await server.fetch(`/api/v1/boards/${board.id}/editors`, asked)).status).toBe(403);
    const renewed = await send("POST", `${board.id}/keys/edit/renew`, cookie, {});
    const { links } = (await renewed.json()) as { links: { edit: string } };
    expect(await editors()).toEqual([]);
    const key = new URL(links.edit).searchParams.get("key");
    await send("POST", `${board.id}/join`, ann.cookie, { key });
    expect(await editors()).toMatchObject([{ id: ann.id, presents: false }]);
  });
});
