import { expect, makeBoard, node, still, test } from "./support/story";

test("zooming to the selection, to everything, and the map of what is out of sight", async ({ page }) => {
  await makeBoard(page, "(4*x+1)^2");
  const x = node(page, "x: variable, value 1, gradient 40");
  await expect(x).toBeVisible();
  const map = page.getByRole("img", { name: "Overview map" });
  await expect(map).toBeHidden();
  const width = async () => (await x.boundingBox())?.width ?? 0;
  const { width: fitted } = await still(x);

  await x.click({ position: { x: 24, y: 14 } });
  await page.keyboard.press("Shift+2");
  await expect.poll(width).toBeGreaterThan(fitted * 1.2);
  await expect(map).toBeVisible();

  await test.step("a press on the map looks there", async () => {
    const far = node(page, "(4*x+1)^2: power");
    await expect(far).not.toBeInViewport();
    const box = await still(map);
    await page.mouse.click(box.x + box.width * 0.9, box.y + box.height / 2);
    await expect(far).toBeInViewport();
  });

  await page.keyboard.press("Shift+1");
  await expect.poll(width).toBeCloseTo(fitted, 0);
  await expect(map).toBeHidden();
  await page.keyboard.press("Shift+0");
  await expect.poll(width).toBeCloseTo(184, 0);
});
