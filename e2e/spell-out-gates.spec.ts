import { expect, node, still, test } from "./support/story";

test("a sigmoid is shown in its gates beside others, with the same numbers, and folded back", async ({
  person,
  board,
}) => {
  const { links } = await board("a = sigmoid(x); b = sigmoid(y); c = sigmoid(z); a + b + c", { y: 2 });
  const [ada, ben] = [await person(), await person()];
  for (const { page } of [ada, ben]) {
    await page.goto(links.edit);
    await expect(node(page, "y: variable, value 2, gradient 0.104994")).toBeVisible();
  }
  const group = (page: typeof ada.page) =>
    node(page, "sigmoid: group of 6 nodes, value 0.880797, gradient 1");

  await test.step("from the node's menu, by keyboard", async () => {
    await node(ada.page, "b: sigmoid").focus();
    await ada.page.keyboard.press("Shift+F10");
    await ada.page.getByRole("menuitem", { name: "Show the gates it is made of" }).press("Enter");
    await expect(group(ada.page)).toBeFocused();
    await expect(group(ben.page)).toBeVisible();
    await expect(node(ben.page, "b: divide, value 0.880797, gradient 1")).toBeVisible();
    await expect(node(ben.page, "y: variable, value 2, gradient 0.104994")).toBeVisible();
  });

  await test.step("all of it is brought into sight of who asked", async () => {
    const canvas = await still(ada.page.getByRole("region", { name: "Canvas" }));
    const frame = await still(group(ada.page).locator(".."));
    expect(frame.x).toBeGreaterThanOrEqual(canvas.x);
    expect(frame.x + frame.width).toBeLessThanOrEqual(canvas.x + canvas.width);
  });

  await test.step("its frame lies on no other node", async () => {
    const frame = await still(group(ben.page).locator(".."));
    for (const name of ["a: sigmoid", "c: sigmoid", "x: variable", "z: variable", "a+b: add"]) {
      const box = await still(node(ben.page, name));
      const apart =
        box.x >= frame.x + frame.width ||
        box.x + box.width <= frame.x ||
        box.y >= frame.y + frame.height ||
        box.y + box.height <= frame.y;
      expect([name, apart]).toEqual([name, true]);
    }
  });

  await test.step("collapsed it is one block, and folded the operation it was", async () => {
    await ada.page.keyboard.press("g");
    await expect(group(ada.page)).toHaveAttribute("data-block");
    await ada.page.keyboard.press("Shift+F10");
    await ada.page.getByRole("menuitem", { name: "Fold the gates into one operation" }).press("Enter");
    await expect(node(ada.page, "b: sigmoid, value 0.880797, gradient 1")).toBeFocused();
    await expect(node(ben.page, "b: sigmoid, value 0.880797, gradient 1")).toBeVisible();
  });

  await test.step("undone step by step, the keyboard is never lost", async () => {
    for (let step = 0; step < 3; step++) await ada.page.keyboard.press("Control+z");
    await expect(node(ada.page, "b: sigmoid, value 0.880797, gradient 1")).toBeVisible();
    await expect(ada.page.getByRole("region", { name: "Canvas" }).locator(":focus")).toHaveCount(1);
  });
});
