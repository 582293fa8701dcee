import { Evaluation, limits, ProblemDetails } from "@gradboard/protocol";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Client } from "../testing/client";
import { ServerProcess } from "../testing/server-process";
import { until } from "../testing/until";

const server = new ServerProcess();
beforeAll(() => server.start());
afterAll(() => server.dispose());

function post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  return server.fetch(path, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
}

async function problemOf(answer: Response): Promise<ProblemDetails> {
  expect(answer.headers.get("content-type")).toContain("application/problem+json");
  const problem = ProblemDetails.parse(await answer.json());
  expect(problem.status).toBe(answer.status);
  return problem;
}

async function json(path: string, headers: Record<string, string> = {}) {
  return (await server.fetch(path, { headers })).json();
}

describe("evaluate", () => {
  it("[S50] answers every value and gradient", async () => {
    const answer = await post("/api/v1/evaluate", { formula: "(4*x+1)^2", values: { x: -1 } });
    const evaluation = Evaluation.parse(await answer.json());
    expect(evaluation).toMatchObject({ value: 9, gradients: { x: -24 } });
  });

  it("[S50] carries what JSON has no number for as strings", async () => {
    const answer = await post("/api/v1/evaluate", { formula: "1/x", values: { x: 0 } });
    expect(await answer.json()).toMatchObject({ value: "Infinity", gradients: { x: "-Infinity" } });
    const given = await post("/api/v1/evaluate", { formula: "x*2", values: { x: "NaN" } });
    expect(await given.json()).toMatchObject({ value: "NaN" });
  });

  it("[S50] reads a formula as being about the vectors it is given", async () => {
    const values = {
      A: [
        [1, 2],
        [3, 4],
      ],
      v: [5, 6],
    };
    const answer = await post("/api/v1/evaluate", { formula: "max(A' @ v)", values });
    expect(await answer.json()).toMatchObject({ value: 34 });
    const { id, keys } = await server.board({ formula: "max(A' @ v)", values });
    const headers = { authorization: `Bearer ${keys.view}` };
    const made = await server.fetch(`/api/v1/boards/${id}/evaluation`, { headers });
    expect(await made.json()).toMatchObject({ value: 34 });
  });

  it("[S50] differentiates another node by name or formula, or says there is none", async () => {
    const formula = "q = x + y; f = q*z";
    for (const target of ["q", "x + y"]) {
      const answer = await post("/api/v1/evaluate", { formula, target });
      expect(await answer.json()).toMatchObject({ value: 2, gradients: { x: 1, y: 1, z: 0 } });
    }
    const none = await problemOf(await post("/api/v1/evaluate", { formula, target: "w" }));
    expect(none.detail).toContain('"w"');
  });
});

describe("problems", () => {
  it("[S51] a formula fault says where", async () => {
    for (const path of ["/api/v1/evaluate", "/api/v1/boards"]) {
      const problem = await problemOf(await post(path, { formula: "2+" }));
      expect(problem).toMatchObject({ status: 400, position: 1, length: 1 });
    }
  });

  it("[S51] are the same kind of answer whatever goes wrong", async () => {
    const { id } = await server.board();
    const cases: readonly (readonly [Promise<Response>, number])[] = [
      [server.fetch("/api/v1/nothing"), 404],
      [server.fetch("/api/v1/boards/nowhere"), 404],
      [server.fetch(`/api/v1/boards/${id}`), 403],
      [server.fetch("/api/v1/me"), 401],
      [server.fetch("/api/v1/boards"), 401],
      [post("/api/v1/evaluate", "{"), 400],
      [post("/api/v1/evaluate", {}), 400],
      [post("/api/v1/evaluate", { formula: "x".repeat(limits.formula + 1) }), 400],
      [post("/api/v1/evaluate", { formula: "x" }, { "content-type": "text/plain" }), 415],
      [post("/api/v1/evaluate", `"${"x".repeat(limits.bodyBytes)}"`), 413],
      [post("/api/v1/boards", { file: { format: "other" } }), 400],
      [post(`/api/v1/boards/${id}/join`, { key: "x" }, { cookie: await server.signIn() }), 403],
    ];
    for (const [answer, status] of cases) expect((await problemOf(await answer)).status).toBe(status);
  });
});

describe("boards", () => {
  it("[S52] are made with another target and as the board of a lesson", async () => {
    const formula = "d = a*b; s = a + b; d*s; a = 2; b = 3";
    const { id, keys } = await server.board({ formula, target: "d", lesson: "choose-another-output" });
    const headers = { authorization: `Bearer ${keys.view}` };
    expect(await json(`/api/v1/boards/${id}/evaluation`, headers)).toMatchObject({
      value: 6,
      gradients: { a: 3, b: 2 },
    });
    const problem = await problemOf(await post("/api/v1/boards", { formula, target: "z" }));
    expect(problem).toMatchObject({ status: 400, detail: "No node is called z." });
  });

  it("[S52] are made from a formula with values, under its text as title", async () => {
    const { id, keys, title, links } = await server.board({ formula: "x*x", values: { x: 3 } });
    expect(title).toBe("x*x");
    expect(links.edit).toBe(`${server.url}/b/${id}?key=${keys.edit}`);
    expect(id.length).toBeGreaterThanOrEqual(12);
    expect(keys.view.length).toBeGreaterThanOrEqual(24);
    const headers = { authorization: `Bearer ${keys.view}` };
    expect(await json(`/api/v1/boards/${id}/evaluation`, headers)).toMatchObject({
      value: 9,
      gradients: { x: 6 },
    });
  });

  it("[S52] go out as a file and come back from one", async () => {
    const first = await server.board({ formula: "(4*x+1)^2", title: "A square" });
    const file = await json(`/api/v1/boards/${first.id}`, { authorization: `Bearer ${first.keys.edit}` });
    expect(file).toMatchObject({ format: "gradboard", title: "A square" });
    const second = await server.board({ file });
    expect(second.title).toBe("A square");
    const headers = { authorization: `Bearer ${second.keys.edit}` };
    expect(await json(`/api/v1/boards/${second.id}/evaluation`, headers)).toMatchObject({ value: 25 });
    expect((await server.board({})).title).toBe("Untitled board");
  });

  it("[S52] are answered from the live document, and listed with its title", async () => {
    const cookie = await server.signIn();
    const { id } = await server.board({ formula: "x" }, { cookie });
    const ada = await new Client(server.syncUrl, id, { cookie }).synced();
    ada.doc.getMap("meta").set("title", "Renamed");
    await until(() => ada.doc.getMap("meta").get("title"), "Renamed");
    await expect.poll(async () => (await json(`/api/v1/boards/${id}`, { cookie })).title).toBe("Renamed");
    await expect
      .poll(async () => (await json("/api/v1/boards", { cookie })).boards, { timeout: 10_000 })
      .toMatchObject([{ id, title: "Renamed", role: "owner", forkedFrom: null }]);
    ada.destroy();
  });

  it("[S53] a fork has the same graph, remembers its parent and goes its own way", async () => {
    const cookie = await server.signIn();
    const original = await server.board({ formula: "x*x", values: { x: 3 } });
    const answer = await post(
      `/api/v1/boards/${original.id}/fork`,
      {},
      {
        cookie,
        authorization: `Bearer ${original.keys.view}`,
      },
    );
    expect(answer.status).toBe(201);
    const copy = await answer.json();
    expect(copy).toMatchObject({ title: "x*x (copy)", forkedFrom: original.id });
    expect((await json(`/api/v1/boards/${copy.id}/access`, { cookie })).role).toBe("owner");
    const evaluation = await json(`/api/v1/boards/${copy.id}/evaluation`, { cookie });
    expect(evaluation).toMatchObject({ value: 9 });
    const ada = await new Client(server.syncUrl, original.id, { key: original.keys.edit }).synced();
    const ben = await new Client(server.syncUrl, copy.id, { key: copy.keys.edit, saved: true }).synced();
    ada.notes.set("in", "original");
    ben.notes.set("in", "copy");
    await until(() => ben.durable, true);
    expect([ada.notes.get("in"), ben.notes.get("in")]).toEqual(["original", "copy"]);
    const late = await new Client(server.syncUrl, copy.id, { key: copy.keys.view }).synced();
    expect(late.notes.get("in")).toBe("copy");
    for (const made of [ada, ben, late]) made.destroy();
    const refused = await post(`/api/v1/boards/${original.id}/fork`, {});
    expect(refused.status).toBe(403);
  });
});

describe("access", () => {
  it("[S54] a key becomes membership, which no link lowers", async () => {
    const cookie = await server.signIn();
    const { id, keys } = await server.board();
    const join = async (key: string) => (await post(`/api/v1/boards/${id}/join`, { key }, { cookie })).json();
    expect(await join(keys.view)).toMatchObject({ role: "viewer", links: null });
    expect(await join(keys.edit)).toMatchObject({
      role: "editor",
      links: { view: expect.stringContaining(keys.view) },
    });
    expect(await join(keys.view)).toMatchObject({ role: "editor" });
    expect(await json(`/api/v1/boards/${id}/access`, { cookie })).toMatchObject({ id, role: "editor" });
    expect((await json("/api/v1/boards", { cookie })).boards).toMatchObject([{ id, role: "editor" }]);
    expect((await post(`/api/v1/boards/${id}/join`, { key: keys.edit })).status).toBe(401);
  });

  it("[S55] another site cannot use the visitor's cookie", async () => {
    const cookie = await server.signIn();
    const foreign = await post("/api/v1/boards", {}, { cookie, origin: "http://evil.example" });
    expect((await problemOf(foreign)).status).toBe(403);
    expect((await post("/api/v1/boards", {}, { cookie, origin: server.url })).status).toBe(201);
    const auth = await post("/api/auth/sign-in/anonymous", {}, { origin: "http://evil.example" });
    expect(auth.status).toBe(403);
  });

  it("[S55] sessions work under whatever address the server was reached by", async () => {
    const headers = {
      origin: "https://class.example",
      "x-forwarded-host": "class.example",
      "x-forwarded-proto": "https",
    };
    const answer = await post("/api/auth/sign-in/anonymous", {}, headers);
    const cookie = answer.headers.getSetCookie()[0]?.split(";")[0] ?? "";
    expect(answer.headers.getSetCookie()[0]).not.toContain("Secure");
    const board = await (await post("/api/v1/boards", {}, { ...headers, cookie })).json();
    expect(board.links.view).toMatch(/^https:\/\/class\.example\/b\//);
  });
});

describe("the rest", () => {
  it("[S31] somebody is a friendly name and a colour, and may take another name", async () => {
    const cookie = await server.signIn();
    const me = await json("/api/v1/me", { cookie });
    expect(me).toMatchObject({
      name: expect.stringMatching(/^\w+ \w+$/),
      color: expect.stringMatching(/^#[0-9a-f]{6}$/),
    });
    const rename = (name: string) =>
      server.fetch("/api/v1/me", {
        method: "PATCH",
        headers: { "content-type": "application/json", cookie },
        body: JSON.stringify({ name }),
      });
    expect(await (await rename("  Ada  ")).json()).toEqual({ ...me, name: "Ada" });
    expect(await json("/api/v1/me", { cookie })).toEqual({ ...me, name: "Ada" });
    expect((await rename(" ")).status).toBe(400);
  });

  it("[S31] names have no way round their limit", async () => {
    const cookie = await server.signIn();
    const me = await json("/api/v1/me", { cookie });
    const answer = await post(
      "/api/auth/update-user",
      { name: "n".repeat(1_000) },
      { cookie, origin: server.url },
    );
    expect(answer.status).toBe(404);
    expect(await json("/api/v1/me", { cookie })).toEqual(me);
  });

  it("[S56] describes itself, is healthy and keeps keys from other sites", async () => {
    const paths = Object.keys((await json("/api/v1/openapi.json")).paths);
    expect(paths).toEqual(expect.arrayContaining(["/evaluate", "/boards", "/boards/{id}/fork", "/me"]));
    expect((await server.fetch("/healthz")).status).toBe(200);
    const ready = await server.fetch("/readyz");
    expect(ready.status).toBe(200);
    expect(ready.headers.get("referrer-policy")).toBe("same-origin");
    expect(ready.headers.get("content-security-policy")).not.toContain("'unsafe-eval'");
  });
});
