import type { Page } from "@playwright/test";
import { startServer } from "./support/server";
import { expect, makeBoard, node, saved, test, whole } from "./support/story";

test("two people close a loop from two sides at once: both see the same loop, the rest keeps its values", async ({
  browser,
}) => {
  const server = await startServer();
  try {
    const [ada, ben] = await Promise.all(
      [0, 1].map(async () => (await browser.newContext({ baseURL: server.url })).newPage()),
    );
    if (!ada || !ben) throw new Error("nobody came");
    await makeBoard(ada, "p = -a; q = -b; 3*k + 0*p + 0*q");
    await saved(ada);
    await ada.getByRole("button", { name: "Share" }).click();
    await ben.goto(await ada.getByRole("textbox", { name: "Edit link" }).inputValue());
    await ada.keyboard.press("Escape");
    await expect(node(ben, "k: variable, value 1, gradient 3")).toBeVisible();
    const problems = (page: Page) => page.getByRole("list", { name: "Problems" });

    await test.step("each closes one half while neither can see the other", async () => {
      for (const page of [ada, ben]) await whole(page);
      await server.kill();
      for (const page of [ada, ben])
        await expect(page.getByRole("status").filter({ hasText: /^Offline$/ })).toBeVisible();
      await connect(ada, "p: negate", "q");
      await connect(ben, "q: negate", "p");
      for (const page of [ada, ben]) await expect(page.getByText(/loop/i)).toHaveCount(0);
      await server.restart();
    });

    for (const page of [ada, ben]) await expect(problems(page)).toContainText(/loop/i);
    const told = (await problems(ada).getByRole("listitem").allTextContents()).filter((text) =>
      /loop/i.test(text),
    );
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(/p.*q/s);
    await expect(problems(ben)).toContainText(told[0] ?? "");
    for (const page of [ada, ben]) {
      await expect(node(page, "a: variable, value 1")).toBeVisible();
      await expect(node(page, "k: variable, value 1")).toBeVisible();
      await expect(node(page, "3*k: multiply, value 3")).toBeVisible();
    }
  } finally {
    await server.dispose();
  }
});

/** Wires one node's output into another by keyboard. */
async function connect(page: Page, from: string, to: string): Promise<void> {
  await node(page, from).focus();
  await page.keyboard.press("c");
  await page
    .getByRole("listbox")
    .getByRole("option", { name: new RegExp(`^${to}\\b`) })
    .first()
    .click();
}
