import { startServer } from "./support/server";
import { expect, makeBoard, node, saved, setValue, test, whole } from "./support/story";

test("kill -9 in mid-edit: what was shown as saved is there, browsers come back, offline edits arrive", async ({
  browser,
}) => {
  const server = await startServer();
  try {
    const ada = await browser.newContext({ baseURL: server.url });
    const page = await ada.newPage();
    await makeBoard(page, "(4*x+1)^2");
    await setValue(page, "x", "2");
    await saved(page);
    const address = page.url();

    await whole(page);
    await server.kill();
    await expect(page.getByRole("status").filter({ hasText: /^Offline$/ })).toBeVisible();
    await setValue(page, "x", "3");
    await expect(node(page, "x: variable, value 3, gradient 104")).toBeVisible();
    await expect(page.getByRole("status").filter({ hasText: /^Offline, 1 change waiting$/ })).toBeVisible();
    await expect(page.getByRole("status").filter({ hasText: /^Saved$/ })).toHaveCount(0);

    await server.restart();
    await saved(page);
    await page.reload();
    await expect(node(page, "x: variable, value 3, gradient 104")).toBeVisible();

    await setValue(page, "x", "-1");
    await saved(page);
    await server.kill();
    await ada.close();
    await server.restart();

    const id = new URL(address).pathname.split("/").pop();
    const late = await browser.newContext({ baseURL: server.url });
    const created = await late.request.get(`/api/v1/boards/${id}`);
    expect(created.status()).toBe(403);
    await late.close();
  } finally {
    await server.dispose();
  }
});

test("a page that is closed while it is offline leaves its work to the next one", async ({ browser }) => {
  const server = await startServer();
  try {
    const context = await browser.newContext({ baseURL: server.url });
    const page = await context.newPage();
    await makeBoard(page, "(4*x+1)^2");
    await saved(page);
    const address = page.url();
    await whole(page);
    await server.kill();
    await expect(page.getByRole("status").filter({ hasText: /^Offline$/ })).toBeVisible();
    await setValue(page, "x", "2");
    await setValue(page, "x", "-1");
    await expect(page.getByRole("status").filter({ hasText: /^Offline, 2 changes waiting$/ })).toBeVisible();
    await page.close();

    await server.restart();
    const next = await context.newPage();
    await next.goto(address);
    await expect(node(next, "x: variable, value -1, gradient -24")).toBeVisible();
    await saved(next);
    await next.close();
    const other = await context.newPage();
    await other.goto(address);
    await expect(node(other, "x: variable, value -1, gradient -24")).toBeVisible();
    await context.close();
  } finally {
    await server.dispose();
  }
});

test("what was saved before a kill is read from disk when nobody is left to bring it back", async ({
  browser,
}) => {
  const server = await startServer();
  try {
    const answer = await fetch(`${server.url}/api/v1/boards`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ formula: "(4*x+1)^2" }),
    });
    const { links } = (await answer.json()) as { links: { edit: string } };
    const first = await browser.newContext({ baseURL: server.url });
    const page = await first.newPage();
    await page.goto(links.edit);
    await expect(node(page, "x: variable, value 1, gradient 40")).toBeVisible();
    await setValue(page, "x", "-1");
    await saved(page);
    await server.kill();
    await first.close();
    await server.restart();

    const second = await browser.newContext({ baseURL: server.url });
    const again = await second.newPage();
    await again.goto(links.edit);
    await expect(node(again, "x: variable, value -1, gradient -24")).toBeVisible();
    await second.close();
  } finally {
    await server.dispose();
  }
});
