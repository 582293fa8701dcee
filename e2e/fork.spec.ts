import { expect, makeBoard, node, saved, setValue, test } from "./support/story";

test("a fork has the same graph, knows its parent and lives its own life", async ({ page, context }) => {
  await makeBoard(page, "(4*x+1)^2");
  await saved(page);
  const parent = page.url();
  await page.getByRole("button", { name: "Fork" }).click();
  await page.waitForURL((url) => /\/b\//.test(url.pathname) && url.href !== parent);
  await expect(node(page, "x: variable, value 1, gradient 40")).toBeVisible();
  await expect(page.getByRole("link", { name: /forked from/i })).toHaveAttribute(
    "href",
    new URL(parent).pathname,
  );

  await setValue(page, "x", "3");
  await expect(node(page, "x: variable, value 3, gradient 104")).toBeVisible();
  await saved(page);
  const other = await context.newPage();
  await other.goto(parent);
  await expect(node(other, "x: variable, value 1, gradient 40")).toBeVisible();
  await setValue(other, "x", "-1");
  await expect(node(other, "x: variable, value -1, gradient -24")).toBeVisible();
  await saved(other);
  await expect(node(page, "x: variable, value 3, gradient 104")).toBeVisible();
});
