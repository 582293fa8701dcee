import { expect, node, still, test } from "./support/story";

test("two people group nodes, collapse the group, move it and take it back", async ({ person, board }) => {
  const { links } = await board("h = x*y; g = sin(h); g + h", { x: 2, y: 3 });
  const [ada, ben] = [await person(), await person()];
  for (const { page } of [ada, ben]) {
    await page.goto(links.edit);
    await expect(node(page, "g+h: add, value 5.72058, gradient 1")).toBeVisible();
  }
  const frame = (page: typeof ada.page) => node(page, "Group: group of 2 nodes");

  await test.step("Ctrl+G puts a frame around what is selected, on both screens", async () => {
    await node(ada.page, "h: multiply").click({ position: { x: 30, y: 50 } });
    await node(ada.page, "g: sine").click({ position: { x: 30, y: 50 }, modifiers: ["Control"] });
    await ada.page.keyboard.press("Control+g");
    await expect(frame(ada.page)).toBeFocused();
    await expect(frame(ben.page)).toBeVisible();
  });

  await test.step("its key makes it one block with the values used outside", async () => {
    await ada.page.keyboard.press("g");
    await expect(frame(ada.page)).toHaveAttribute("data-block");
    await expect(frame(ada.page)).toBeFocused();
    await expect(frame(ben.page)).toHaveAttribute("data-block");
    await expect(node(ben.page, "h: multiply")).toHaveCount(0);
    await expect(frame(ben.page)).toHaveAccessibleName(/h, value 6, .*g, value -0.279415, gradient 1/);
  });

  await test.step("dragged, it moves with all that is in it, and undo takes that back", async () => {
    const before = await still(frame(ben.page));
    const at = await still(frame(ada.page));
    await ada.page.mouse.move(at.x + 30, at.y + 12);
    await ada.page.mouse.down();
    await ada.page.mouse.move(at.x + 40, at.y + 40, { steps: 4 });
    await ada.page.mouse.move(at.x + 40, at.y + 92, { steps: 4 });
    await ada.page.mouse.up();
    await expect.poll(async () => (await still(frame(ben.page))).y - before.y).toBeGreaterThan(40);
    await ada.page.keyboard.press("Control+z");
    await expect.poll(async () => Math.abs((await still(frame(ben.page))).y - before.y)).toBeLessThan(3);
  });

  await test.step("the other opens and ungroups it: everything is as before", async () => {
    await ben.page
      .getByRole("region", { name: "Canvas" })
      .getByRole("button", { name: "Expand Group" })
      .click();
    await expect(node(ben.page, "h: multiply")).toBeVisible();
    await expect(frame(ben.page)).toBeFocused();
    await ben.page.keyboard.press("Control+Shift+g");
    await expect(frame(ben.page)).toHaveCount(0);
    await expect(frame(ada.page)).toHaveCount(0);
    await expect(node(ada.page, "g+h: add, value 5.72058, gradient 1")).toBeVisible();
  });
});
