import { expect, node, test } from "./support/story";

test("a viewer shines the laser pointer, everybody sees it, and nothing of it stays", async ({
  person,
  board,
  server,
}) => {
  const created = await board("(4*x+1)^2");
  const teacher = await person();
  const student = await person();
  await teacher.page.goto(created.links.edit);
  await student.page.goto(created.links.view);
  await expect(node(teacher.page, "x: variable, value 1, gradient 40")).toBeVisible();
  await expect(node(student.page, "x: variable, value 1, gradient 40")).toBeVisible();
  const file = async () =>
    (
      await fetch(`${server.url}/api/v1/boards/${created.id}`, {
        headers: { authorization: `Bearer ${created.keys.view}` },
      })
    ).text();
  const before = await file();

  await student.page.keyboard.press("k");
  await expect(student.page.getByRole("button", { name: "Laser pointer", exact: true })).toHaveAttribute(
    "aria-pressed",
    "true",
  );
  const box = await student.page.getByTestId("drawing-surface").boundingBox();
  if (box === null) throw new Error("nothing to shine on");
  await student.page.mouse.move(box.x + 200, box.y + 200);
  await student.page.mouse.down();
  await student.page.mouse.move(box.x + 320, box.y + 260, { steps: 8 });
  const seen = teacher.page.getByTestId("lasers").locator("g > g");
  await expect(seen).toHaveCount(1);
  await expect(student.page.getByTestId("lasers").locator("g > g")).toHaveCount(1);

  await student.page.mouse.up();
  await expect(seen).toHaveCount(0);
  await student.page.getByRole("button", { name: "Move the view" }).click();
  await expect(student.page.getByTestId("drawing-surface")).toHaveCount(0);
  expect(await file()).toBe(before);
});
