import { drag, expect, node, saved, setValue, still, test } from "./support/story";

test("two people share one graph: values live, nodes at once, undo of one's own", async ({
  person,
  board,
}) => {
  const { links } = await board("(4*x+1)^2");
  const ada = await person();
  const ben = await person();
  await ada.page.goto(links.edit);
  await ben.page.goto(links.edit);
  for (const { page } of [ada, ben]) {
    await expect(node(page, "x: variable, value 1, gradient 40")).toBeVisible();
    expect(page.url()).not.toContain("key=");
  }

  await test.step("a slider in hand moves the numbers on the other screen before it is let go", async () => {
    const slider = ada.page.getByRole("slider", { name: "x slider" });
    const box = await still(slider.locator(".."));
    await ada.page.mouse.move(box.x + box.width * 0.55, box.y + box.height / 2);
    await ada.page.mouse.down();
    await ada.page.mouse.move(box.x + box.width * 0.8, box.y + box.height / 2, { steps: 10 });
    await expect(node(ben.page, "x: variable, value 1, gradient 40")).toHaveCount(0);
    const label = await node(ada.page, "x: variable").getAttribute("aria-label");
    if (!label) throw new Error("the node has no name");
    await expect(node(ben.page, label)).toBeVisible();
    await ada.page.mouse.up();
    await saved(ada.page);
    await expect(node(ben.page, label)).toBeVisible();
  });

  await test.step("both drag different nodes at the same time", async () => {
    const place = (page: typeof ada.page, name: string) => node(page, name).boundingBox();
    const before = {
      x: await still(node(ada.page, "x: variable")),
      one: await still(node(ada.page, "1: constant")),
    };
    await Promise.all([
      drag(ada.page, node(ada.page, "x: variable"), { x: 0, y: -90 }),
      drag(ben.page, node(ben.page, "1: constant"), { x: 0, y: 80 }),
    ]);
    await saved(ada.page);
    await saved(ben.page);
    for (const { page } of [ada, ben]) {
      await expect
        .poll(async () => Math.round(((await place(page, "x: variable"))?.y ?? 0) - before.x.y))
        .toBeLessThan(-60);
      await expect
        .poll(async () => Math.round(((await place(page, "1: constant"))?.y ?? 0) - before.one.y))
        .toBeGreaterThan(50);
    }
  });

  await test.step("each undoes only what they did", async () => {
    const height = async (page: typeof ada.page) => (await node(page, "1: constant").boundingBox())?.y ?? 0;
    const { y: moved } = await still(node(ada.page, "1: constant"));
    await setValue(ada.page, "x", "2");
    await expect(node(ben.page, "x: variable, value 2, gradient 72")).toBeVisible();
    await ben.page.getByRole("button", { name: "Undo" }).click();
    await expect.poll(() => height(ada.page)).toBeLessThan(moved - 50);
    await expect(node(ada.page, "x: variable, value 2, gradient 72")).toBeVisible();

    const { y: put } = await still(node(ben.page, "1: constant"));
    await ada.page.getByRole("button", { name: "Undo" }).click();
    await expect(node(ben.page, "x: variable, value 2")).toHaveCount(0);
    expect(await height(ben.page)).toBeCloseTo(put, 0);
    await ada.page.getByRole("button", { name: "Redo" }).click();
    await expect(node(ben.page, "x: variable, value 2, gradient 72")).toBeVisible();
  });

  await test.step("each sees the other's cursor with a name", async () => {
    await ada.page.mouse.move(600, 400);
    await ben.page.mouse.move(700, 300);
    await expect(ada.page.getByTestId("cursor")).toBeVisible();
    await expect(ben.page.getByTestId("cursor")).toBeVisible();
    await expect(ada.page.getByTestId("cursor")).toHaveText(/\w+ \w+/);
  });
});
