import { expect, makeBoard, node, saved, setValue, test } from "./support/story";

test("typing (4*x+1)^2 makes a graph with values and gradients", async ({ page }) => {
  await makeBoard(page, "(4*x+1)^2");
  await expect(node(page, "x: variable, value 1, gradient 40")).toBeVisible();
  await expect(node(page, "4*x+1: add, value 5, gradient 10")).toBeVisible();
  await expect(node(page, "(4*x+1)^2: power, value 25, gradient 1")).toBeVisible();
  await saved(page);

  await setValue(page, "x", "-1");
  await expect(node(page, "x: variable, value -1, gradient -24")).toBeVisible();
  await expect(node(page, "(4*x+1)^2: power, value 9, gradient 1")).toBeVisible();
});

test("x*x is one leaf with two wires, x-x has no slope, x^x has both of its slopes", async ({ page }) => {
  await makeBoard(page, "x*x");
  await setValue(page, "x", "3");
  await expect(node(page, "x: variable, value 3, gradient 6")).toBeVisible();
  await expect(page.locator(".react-flow__node")).toHaveCount(2);
  await expect(page.locator(".react-flow__edge")).toHaveCount(2);

  await makeBoard(page, "x-x");
  await expect(node(page, "x: variable, value 1, gradient 0")).toBeVisible();

  await makeBoard(page, "x^x");
  await setValue(page, "x", "3");
  await expect(node(page, "x: variable, value 3, gradient 56.6625")).toBeVisible();
  await expect(node(page, "x^x: power, value 27, gradient 1")).toBeVisible();
});

test("the reading of a formula is shown and right", async ({ page }) => {
  await page.goto("/");
  await page.getByLabel("Formula").fill("5x+3");
  await expect(page.locator("math").first()).toContainText("5");

  await makeBoard(page, "2^3^2");
  await expect(page.getByRole("group", { name: /value 512,/ })).toBeVisible();

  await makeBoard(page, "-x^2");
  await setValue(page, "x", "3");
  await expect(page.getByRole("group", { name: /^-x\^2: negate, value -9, gradient 1$/ })).toBeVisible();
});

test("a board is found again on the home page", async ({ page }) => {
  await makeBoard(page, "(a+b)*c");
  await saved(page);
  await page.goto("/");
  await page.getByRole("link", { name: /\(a\+b\)\*c/ }).click();
  await expect(node(page, "a: variable, value 1, gradient 1")).toBeVisible();
});

test("a first visit from the home page to a board leaves nothing in the console", async ({ page }) => {
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  await makeBoard(page, "x*y");
  await saved(page);
  expect(complaints).toEqual([]);
});
