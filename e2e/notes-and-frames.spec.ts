import { drag, expect, node, test } from "./support/story";

test("a note is written beside the graph, seen by all when it is done, and moved with its frame", async ({
  person,
  board,
}) => {
  const created = await board("x*y");
  const ada = await person();
  const ben = await person();
  await ada.page.goto(created.links.edit);
  await ben.page.goto(created.links.view);
  await expect(node(ada.page, "x: variable, value 1, gradient 1")).toBeVisible();
  await expect(node(ben.page, "x: variable, value 1, gradient 1")).toBeVisible();

  await ada.page.getByRole("button", { name: "Note", exact: true }).click();
  const field = ada.page.getByRole("textbox", { name: "Text of the note" });
  await field.fill("A product: $x \\cdot y$");
  await expect(node(ben.page, "Note: empty")).toBeVisible();
  await expect(ben.page.getByText("A product")).toHaveCount(0);
  await field.press("Control+Enter");
  const note = node(ada.page, "Note: A product: $x \\cdot y$");
  await expect(note.locator(".katex")).toBeVisible();
  await expect(node(ben.page, "Note: A product: $x \\cdot y$").locator(".katex")).toBeVisible();

  await note.focus();
  await ada.page.keyboard.press("f");
  await ada.page.getByRole("textbox", { name: "Title of the frame" }).fill("Products");
  await ada.page.keyboard.press("Enter");
  const title = ada.page.getByText("Products", { exact: true }).first();
  await expect(title).toBeVisible();
  const place = () =>
    ben.page.evaluate(() => document.querySelector('[aria-label^="Note:"]')?.parentElement?.style.transform);
  const before = await place();
  await drag(ada.page, title, { x: 60, y: 40 });
  await expect.poll(place).not.toBe(before);

  await ada.page.keyboard.press("Control+z");
  await expect.poll(place).toBe(before);
  await node(ben.page, "Note: A product: $x \\cdot y$").dblclick();
  await expect(ben.page.getByRole("textbox", { name: "Text of the note" })).toHaveCount(0);
});
