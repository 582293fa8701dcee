import type { Page } from "@playwright/test";
import { expect, node, test } from "./support/story";

test("two people close a loop from two sides at once: both see the same loop, the rest keeps its values", async ({
  person,
  board,
}) => {
  const { links } = await board("p = -a; q = -b; p + q; 3*k");
  const ada = await person();
  const ben = await person();
  for (const { page } of [ada, ben]) {
    await page.goto(links.edit);
    await expect(node(page, "k: variable, value 1, gradient 3")).toBeVisible();
  }
  const problems = (page: Page) => page.getByRole("list", { name: "Problems" });

  await test.step("each closes one half while the other is away", async () => {
    for (const { page, context } of [ada, ben]) {
      await context.setOffline(true);
      await expect(page.getByRole("status").filter({ hasText: /^Offline$/ })).toBeVisible();
    }
    await connect(ada.page, "p: negate", "q: negate");
    await connect(ben.page, "q: negate", "p: negate");
    await expect(problems(ada.page)).not.toContainText(/loop/i);
    await expect(problems(ben.page)).not.toContainText(/loop/i);
    for (const { context } of [ada, ben]) await context.setOffline(false);
  });

  await expect(problems(ada.page)).toContainText(/loop/i);
  await expect(problems(ben.page)).toContainText(/loop/i);
  const told = await problems(ada.page).getByRole("listitem").allTextContents();
  await expect.poll(() => problems(ben.page).getByRole("listitem").allTextContents()).toEqual(told);
  expect(told.join(" ")).toMatch(/p.*q|q.*p/s);
  for (const { page } of [ada, ben]) {
    await expect(node(page, "k: variable, value 1, gradient 3")).toBeVisible();
    await expect(node(page, "a: variable, value 1")).toBeVisible();
  }
});

/** Wires one node's output to another's first port by keyboard. */
async function connect(page: Page, from: string, to: string): Promise<void> {
  await node(page, from).focus();
  await page.keyboard.press("c");
  const target = to.split(":")[0] ?? to;
  await page
    .getByRole("listbox")
    .getByRole("option", { name: new RegExp(`^${target}\\b`) })
    .first()
    .click();
}
