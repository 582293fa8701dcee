import { expect, makeBoard, node, test } from "./support/story";

test("whoever works by keyboard is never thrown off the board", async ({ page }) => {
  await makeBoard(page, "x*y + sin(x)");
  const canvas = page.getByRole("region", { name: "Canvas" });
  await expect(node(page, "x*y+sin(x): add")).toBeVisible();

  await test.step("deleting, undoing and redoing leave it on the canvas", async () => {
    await node(page, "sin(x): sine").focus();
    await page.keyboard.press("Delete");
    await expect(node(page, "sin(x): sine")).toHaveCount(0);
    await expect(canvas.locator(":focus")).toHaveCount(1);
    await page.keyboard.press("Control+z");
    await node(page, "sin(x): sine").focus();
    await page.keyboard.press("Control+Shift+z");
    await expect(node(page, "sin(x): sine")).toHaveCount(0);
    await expect(canvas.locator(":focus")).toHaveCount(1);
    await page.keyboard.press("Control+z");
  });

  await test.step("a dialog gives it back, however it was opened", async () => {
    await node(page, "x: variable").focus();
    await page.keyboard.press("Control+k");
    await page.getByRole("dialog").getByRole("combobox").fill("Export");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("dialog", { name: "Export this board" })).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(node(page, "x: variable")).toBeFocused();
  });

  await test.step("renaming by its key ends where it began", async () => {
    await page.keyboard.press("F2");
    await expect(page.getByRole("textbox", { name: "Name" })).toBeFocused();
    await page.keyboard.type("speed");
    await page.keyboard.press("Enter");
    await expect(node(page, "speed: variable")).toBeFocused();
  });

  await test.step("with nothing left it is with the hint, and with what comes back", async () => {
    await page.keyboard.press("Control+a");
    await page.keyboard.press("Delete");
    await expect(canvas.locator(":focus")).toHaveText(/^An empty board/);
    await page.keyboard.press("Control+z");
    await expect(node(page, "speed: variable")).toBeVisible();
    await expect(canvas.locator(":focus")).toHaveAccessibleName(/value/);
  });
});
