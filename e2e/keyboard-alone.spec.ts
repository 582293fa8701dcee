import type { Page } from "@playwright/test";
import { expect, node, saved, test } from "./support/story";

test("the first story works with the keyboard alone", async ({ page }) => {
  await page.goto("/");
  await tabTo(page, () => page.getByLabel("Formula"));
  await page.keyboard.type("(4*x+1)^2");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/b\/[\w-]+$/);
  await expect(node(page, "x: variable, value 1, gradient 40")).toBeVisible();

  await tabTo(page, () => node(page, "x: variable"));
  await page.keyboard.press("Enter");
  await tabTo(page, () => page.getByLabel("Value", { exact: true }));
  await page.keyboard.press("Control+a");
  await page.keyboard.type("-1");
  await page.keyboard.press("Enter");
  await expect(node(page, "x: variable, value -1, gradient -24")).toBeVisible();
  await expect(node(page, "(4*x+1)^2: power, value 9, gradient 1")).toBeVisible();
  await expect(page.getByText("x is -1, so the target (4*x+1)^2 is 9.")).toBeAttached();

  await tabTo(page, () => page.getByRole("slider", { name: "x slider" }));
  await page.keyboard.press("ArrowRight");
  await expect(node(page, "x: variable, value -1, gradient -24")).toHaveCount(0);
  await page.keyboard.press("Control+z");
  await expect(node(page, "x: variable, value -1, gradient -24")).toBeVisible();
  await saved(page);
});

/** Presses Tab until the element has focus, as somebody without a mouse would. */
async function tabTo(page: Page, wanted: () => ReturnType<Page["locator"]>): Promise<void> {
  for (let press = 0; press < 120; press++) {
    if (await wanted().evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error("Tab never reached the element.");
}
