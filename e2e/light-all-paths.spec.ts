import { expect, makeBoard, node, test } from "./support/story";

test("Shift+P lights every path from a node to the target, and Escape puts them out", async ({ page }) => {
  await makeBoard(page, "(x*y + x)*z");
  const lit = page.locator('.react-flow__edge [class*="backward"]');
  const x = node(page, "x: variable, value 1, gradient 2");
  await expect(x).toBeVisible();
  await expect(lit).toHaveCount(0);

  await x.focus();
  await page.keyboard.press("Shift+P");
  await expect(page.getByText("2 paths to the target. Escape puts the light out.")).toBeAttached();
  await expect(lit).toHaveCount(4);
  await expect(x).toBeFocused();

  await page.keyboard.press("Escape");
  await expect(lit).toHaveCount(0);

  await page.keyboard.press("/");
  await page.getByRole("dialog").getByRole("combobox").fill("square root");
  await page.keyboard.press("Enter");
  const alone = node(page, "sqrt(?): square root");
  await expect(alone).toBeFocused();
  await page.keyboard.press("Shift+P");
  await expect(page.getByText("No path leads from here to the target.").first()).toBeAttached();
  await expect(lit).toHaveCount(0);
});
