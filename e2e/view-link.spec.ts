import WebSocket from "ws";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import { expect, node, setValue, test } from "./support/story";

test("the view link shows everything live and changes nothing", async ({ person, board, server }) => {
  const created = await board("(4*x+1)^2");
  const teacher = await person();
  const student = await person();
  await teacher.page.goto(created.links.edit);
  await student.page.goto(created.links.view);
  await expect(node(student.page, "x: variable, value 1, gradient 40")).toBeVisible();

  await setValue(teacher.page, "x", "2");
  await expect(node(student.page, "x: variable, value 2, gradient 72")).toBeVisible();

  await expect(student.page.getByText("Read only")).toBeVisible();
  await expect(student.page.getByRole("slider", { name: "x slider" })).toBeDisabled();
  await expect(student.page.getByLabel("Formula")).toHaveCount(0);
  await node(student.page, "x: variable").click({ position: { x: 24, y: 14 } });
  await student.page.keyboard.press("Delete");
  await expect(student.page.getByLabel("Value", { exact: true })).toHaveCount(0);
  await expect(node(teacher.page, "x: variable, value 2, gradient 72")).toBeVisible();

  await test.step("no page holds the key of the link it was opened by", async () => {
    for (const page of ["", "/present"]) {
      const link = created.links.view.replace(created.id, `${created.id}${page}`);
      const answer = await student.page.request.get(link);
      expect(answer.ok()).toBe(true);
      expect(await answer.text()).not.toContain(created.keys.view);
    }
  });

  await test.step("a hand-written client with the view key is refused", async () => {
    const connect = (key: string) => {
      const doc = new Y.Doc();
      const provider = new WebsocketProvider(`${server.url.replace("http", "ws")}/sync`, created.id, doc, {
        params: { key },
        disableBc: true,
        // `ws` has the browser's interface in all that the provider uses; its types differ in events it never reads.
        WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
      });
      return { doc, provider };
    };
    const editor = connect(created.keys.edit);
    const viewer = connect(created.keys.view);
    await expect.poll(() => editor.provider.synced && viewer.provider.synced).toBe(true);
    viewer.doc.getMap("meta").set("title", "Defaced");
    editor.doc.getMap("meta").set("title", "From a bare client");
    await expect(teacher.page.getByRole("textbox", { name: "Title" })).toHaveValue("From a bare client");
    await expect.poll(() => viewer.doc.getMap("nodes").size).toBe(editor.doc.getMap("nodes").size);
    const file = await fetch(`${server.url}/api/v1/boards/${created.id}`, {
      headers: { authorization: `Bearer ${created.keys.view}` },
    });
    expect((await file.json()).title).toBe("From a bare client");
    editor.provider.destroy();
    viewer.provider.destroy();
  });
});

test("without a key there is a sentence, not a board", async ({ person, board }) => {
  const { id } = await board("x+1");
  const stranger = await person();
  await stranger.page.goto(`/b/${id}`);
  await expect(stranger.page.getByText(/ask whoever made it for one/i)).toBeVisible();
  await stranger.page.goto("/b/nosuchboard00");
  await expect(stranger.page.getByText(/no such board/i)).toBeVisible();
});
