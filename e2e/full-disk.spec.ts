import { createClient } from "@libsql/client";
import { startServer } from "./support/server";
import { expect, makeBoard, node, saved, setValue, test } from "./support/story";

test("a full disk: the board goes on, says that it is not saved, and is saved when there is space again", async ({
  browser,
}) => {
  const server = await startServer();
  const database = createClient({ url: `file:${server.database}` });
  try {
    const context = await browser.newContext({ baseURL: server.url });
    const page = await context.newPage();
    await makeBoard(page, "x^2");
    await saved(page);
    await database.execute(
      "CREATE TRIGGER full BEFORE INSERT ON BoardUpdate BEGIN SELECT RAISE(FAIL, 'database or disk is full'); END",
    );
    await setValue(page, "x", "3");
    await expect(page.getByRole("status").filter({ hasText: /^Not saved$/ })).toBeVisible();
    await expect(page.getByText("The server cannot store changes at the moment.").first()).toBeVisible();
    await expect(node(page, "x: variable, value 3, gradient 6")).toBeVisible();

    const other = await context.newPage();
    await other.goto(page.url());
    await expect(node(other, "x: variable, value 3, gradient 6")).toBeVisible();
    await setValue(other, "x", "4");
    await expect(node(page, "x: variable, value 4, gradient 8")).toBeVisible();
    expect((await context.request.get("/readyz")).status()).toBe(503);

    await database.execute("DROP TRIGGER full");
    await saved(page);
    await saved(other);
    expect((await context.request.get("/readyz")).status()).toBe(200);
    await server.kill();
    await server.restart();
    await page.reload();
    await expect(node(page, "x: variable, value 4, gradient 8")).toBeVisible();
    await context.close();
  } finally {
    database.close();
    await server.dispose();
  }
});
