import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, makeBoard, node, test } from "./support/story";

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe finds nothing serious on any screen (${colorScheme})`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await page.goto("/");
    await expect(page.getByLabel("Formula")).toBeVisible();
    await nothingSerious(page);

    await makeBoard(page, "(4*x+1)^2");
    await expect(node(page, "x: variable, value 1, gradient 40")).toBeVisible();
    await nothingSerious(page);
    await node(page, "x: variable").click({ position: { x: 24, y: 14 } });
    await expect(page.getByLabel("Value", { exact: true })).toBeVisible();
    await nothingSerious(page);

    await page.getByRole("button", { name: "Share" }).click();
    await expect(page.getByRole("dialog")).toBeVisible();
    await nothingSerious(page);
    await page.keyboard.press("Escape");

    await page.getByRole("button", { name: "Present" }).click();
    await expect(page.getByRole("region", { name: "Walkthrough" })).toBeVisible();
    await nothingSerious(page);
    await page.goto(`${page.url()}/present`);
    await expect(page.getByRole("img", { name: /^x: variable/ })).toBeVisible();
    await nothingSerious(page);
  });

  test(`axe finds nothing serious in lists, menus and the help sheet (${colorScheme})`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await makeBoard(page, "(4*x+1)^2");
    await expect(node(page, "x: variable, value 1, gradient 40")).toBeVisible();
    await page.keyboard.press("Control+k");
    await expect(page.getByRole("dialog", { name: "All commands" })).toBeVisible();
    await nothingSerious(page);
    await page.keyboard.press("Escape");
    await page.keyboard.press("?");
    await expect(page.getByRole("dialog", { name: "Keyboard shortcuts" })).toBeVisible();
    await nothingSerious(page);
    await page.keyboard.press("Escape");
    await page.keyboard.press("/");
    await expect(page.getByRole("dialog", { name: "Add an operation" })).toBeVisible();
    await nothingSerious(page);
    await page.keyboard.press("Escape");
    await node(page, "x: variable").click({ button: "right", position: { x: 24, y: 14 } });
    await expect(page.getByRole("menu", { name: "Node" })).toBeVisible();
    await nothingSerious(page);
    await page.keyboard.press("Escape");
    await page.keyboard.press("Shift+2");
    await expect(page.getByRole("img", { name: "Overview map" })).toBeVisible();
    await nothingSerious(page);
  });
}

async function nothingSerious(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
  expect(
    serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`),
  ).toEqual([]);
}
