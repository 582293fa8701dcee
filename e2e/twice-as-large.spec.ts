import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test, whole } from "./support/story";

/** A profile whose owner has set the browser's text to twice its usual size. */
function largeText(): string {
  const folder = mkdtempSync(join(tmpdir(), "gradboard-e2e-"));
  mkdirSync(join(folder, "Default"));
  const preferences = { webkit: { webprefs: { default_font_size: 32 } } };
  writeFileSync(join(folder, "Default", "Preferences"), JSON.stringify(preferences));
  return folder;
}

test("with text twice as large nothing leaves the screen, and no columns touch", async ({
  board,
  playwright,
  launchOptions,
}) => {
  const { links } = await board("L = (sigmoid(w*x + b) - y)^2");
  const profile = largeText();
  const context = await playwright.chromium.launchPersistentContext(profile, {
    ...launchOptions,
    viewport: { width: 1366, height: 768 },
  });
  const page = await context.newPage();
  await page.goto(links.edit);
  await whole(page);
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe("32px");

  await test.step("every button of the toolbar is on the screen", async () => {
    const toolbar = page.getByRole("banner");
    for (const button of await toolbar.getByRole("button").all()) {
      if (!(await button.isVisible())) continue;
      const box = await button.boundingBox();
      expect(box?.x ?? -1).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(1366);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1366);
  });

  await test.step("the outline's numbers stand apart", async () => {
    await page.getByRole("button", { name: "Outline", exact: true }).click();
    const row = page.getByRole("region", { name: "Outline" }).getByRole("row").nth(1);
    await row.scrollIntoViewIfNeeded();
    const cells = await row.locator("td, th").all();
    let end = Number.NEGATIVE_INFINITY;
    for (const cell of cells) {
      const box = await cell.boundingBox();
      expect(box?.x ?? -1).toBeGreaterThanOrEqual(end - 0.5);
      end = (box?.x ?? 0) + (await cell.evaluate((element) => element.scrollWidth));
    }
    expect(cells.length).toBeGreaterThan(2);
  });

  await context.close();
  rmSync(profile, { recursive: true, force: true });
});
