import { expect, node, test } from "./support/story";

test("a stroke is drawn, seen by the others, erased and brought back", async ({ person, board }) => {
  const created = await board("x*y");
  const ada = await person();
  const ben = await person();
  await ada.page.goto(created.links.edit);
  await ben.page.goto(created.links.view);
  await expect(node(ada.page, "x: variable, value 1, gradient 1")).toBeVisible();
  await expect(node(ben.page, "x: variable, value 1, gradient 1")).toBeVisible();

  await ada.page.getByRole("button", { name: "Pen", exact: true }).click();
  await ada.page.getByRole("button", { name: "red", exact: true }).click();
  const surface = ada.page.locator('[data-testid="drawing-surface"][data-tool="pen"]');
  const box = await surface.boundingBox();
  if (box === null) throw new Error("nothing to draw on");
  const [x, y] = [box.x + box.width / 2, box.y + box.height - 90];
  await ada.page.mouse.move(x, y);
  await ada.page.mouse.down();
  for (let step = 1; step <= 10; step++) await ada.page.mouse.move(x + 12 * step, y + (step % 2) * 20);
  await ada.page.mouse.up();
  await expect(node(ada.page, "Drawing, red")).toHaveCount(1);
  await expect(node(ben.page, "Drawing, red")).toHaveCount(1);

  await ada.page.getByRole("button", { name: "Eraser", exact: true }).click();
  await expect(ada.page.locator('[data-testid="drawing-surface"][data-tool="eraser"]')).toBeVisible();
  await ada.page.mouse.move(x + 60, y - 60);
  await ada.page.mouse.down();
  await ada.page.mouse.move(x + 60, y + 60, { steps: 20 });
  await ada.page.mouse.up();
  await expect(node(ben.page, "Drawing, red")).toHaveCount(0);
  await ada.page.keyboard.press("Control+z");
  await expect(node(ben.page, "Drawing, red")).toHaveCount(1);
});
