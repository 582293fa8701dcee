import type { Page } from "@playwright/test";
import { startServer } from "./support/server";
import { expect, makeBoard, node, saved, setValue, test } from "./support/story";

const FULL = "This board is full. Delete something first, or go on with a new board.";

const status = (page: Page, text: string) =>
  page.getByRole("status").filter({ hasText: new RegExp(`^${text}$`) });

/** Adds a formula to the board. */
async function type(page: Page, formula: string): Promise<void> {
  await page.getByLabel("Formula").fill(formula);
  await page.getByLabel("Formula").press("Enter");
}

/** A sum of so many variables. */
const sum = (name: string, terms: number) =>
  Array.from({ length: terms }, (_, index) => `${name}${index}`).join("+");

test("a board that is nearly full says so; what does not fit is taken back; what goes makes space", async ({
  browser,
}) => {
  const server = await startServer({ LIMIT_BOARD_BYTES: "12000" });
  try {
    const context = await browser.newContext({ baseURL: server.url });
    const page = await context.newPage();
    await makeBoard(page, "x^2");
    await saved(page);

    await test.step("what is far too large is taken back from the page, and everything goes on", async () => {
      await type(page, sum("large", 150));
      await expect(page.getByText(FULL).first()).toBeVisible();
      await expect(node(page, "x: variable, value 1, gradient 2")).toBeVisible();
      await expect(page.getByRole("group", { name: /^large0: variable/ })).toHaveCount(0);
      await setValue(page, "x", "3");
      await saved(page);
    });

    await test.step("it says so at 80 %, and takes nothing more at 100 %", async () => {
      // It is said once, and not for ever: looked for from the start.
      const said = page.getByText("This board is more than 80 % full.").first().waitFor({ timeout: 60_000 });
      for (let part = 0; part < 30 && (await status(page, "Board full").count()) === 0; part++) {
        await type(page, sum(`p${part}q`, 4));
        await expect(status(page, "Saved").or(status(page, "Board full"))).toBeVisible();
      }
      await said;
      await expect(status(page, "Board full")).toBeVisible();
      await type(page, "late*2");
      await expect(page.getByText(FULL).first()).toBeVisible();
      await expect(page.getByRole("group", { name: /^late: variable/ })).toHaveCount(0);
    });

    await test.step("nodes that go make space, and edits are taken again", async () => {
      // What undo takes back here are nodes: the last formulas.
      for (let part = 0; part < 3; part++) await page.getByRole("button", { name: "Undo" }).click();
      await saved(page);
      await type(page, "y^2");
      await expect(node(page, "y: variable, value 1")).toBeVisible();
      await saved(page);
    });
    await context.close();
  } finally {
    await server.dispose();
  }
});
