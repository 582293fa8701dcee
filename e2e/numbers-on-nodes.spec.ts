import { expect, makeBoard, node, still, test } from "./support/story";

test("a number is typed on its node, and changed by dragging on it", async ({ page }) => {
  await makeBoard(page, "x^2");
  await expect(node(page, "x: variable, value 1, gradient 2")).toBeVisible();

  await test.step("digits typed on a focused leaf are its number", async () => {
    await node(page, "x: variable").focus();
    await page.keyboard.type("-2.5");
    await expect(page.getByLabel("Type the value of x")).toHaveValue("-2.5");
    await page.keyboard.press("Enter");
    await expect(node(page, "x: variable, value -2.5, gradient -5")).toBeFocused();
  });

  await test.step("Enter types over it, arrows go in steps, and Escape gives up", async () => {
    await page.keyboard.press("Enter");
    await page.keyboard.type("9");
    await page.keyboard.press("Escape");
    await expect(node(page, "x: variable, value -2.5, gradient -5")).toBeFocused();
    await page.keyboard.press("Enter");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("Enter");
    await expect(node(page, "x: variable, value -2.4, gradient -4.8")).toBeFocused();
  });

  await test.step("what is no number stays to be mended, and it is said what would be one", async () => {
    await page.keyboard.press("Enter");
    await page.keyboard.type("3,x");
    await page.keyboard.press("Enter");
    const field = page.getByLabel("Type the value of x");
    await expect(field).toHaveValue("3,x");
    await expect(field).toHaveAccessibleDescription(/^This is not a number\. Try 2/);
    const alert = page.getByRole("alert").filter({ hasText: "This is not a number" });
    await expect(alert).toBeInViewport({ ratio: 1 });
    await page.keyboard.press("Backspace");
    await expect(alert).toHaveCount(0);
    await page.keyboard.press("Escape");
    await expect(node(page, "x: variable, value -2.4, gradient -4.8")).toBeFocused();
  });

  await test.step("dragging sideways changes it, as one step to undo", async () => {
    const number = node(page, "x: variable").locator("[data-scrub]");
    const { x, y, width, height } = await still(number);
    await page.mouse.move(x + width / 2, y + height / 2);
    await page.mouse.down();
    await page.mouse.move(x + width / 2 + 12, y + height / 2, { steps: 3 });
    await page.mouse.move(x + width / 2 + 30, y + height / 2, { steps: 3 });
    await page.mouse.up();
    await expect(node(page, "x: variable, value -1.4, gradient -2.8")).toBeVisible();
    await page.keyboard.press("Control+z");
    await expect(node(page, "x: variable, value -2.4, gradient -4.8")).toBeVisible();
  });
});

test("words in place of a number stay within their node", async ({ board, page }) => {
  const { links } = await board("f = ln(x) + 1/y", { x: -1, y: 1 });
  await page.goto(links.edit);
  const variable = node(page, "x: variable, value -1");
  await expect(variable).toContainText("not a number");
  const over = await variable.evaluate(
    (card) =>
      [...card.querySelectorAll("div, span")].filter(
        (part) =>
          part.textContent?.includes("not a number") &&
          part.getBoundingClientRect().right > card.getBoundingClientRect().right,
      ).length,
  );
  expect(over).toBe(0);
});

test("seen from very far a node is moved by its number, and the number stays", async ({ board, page }) => {
  const { links } = await board("h = sigmoid(w1*x + b1); o = tanh(w2*h + b2); L = (o - y)^2");
  await page.goto(links.edit);
  await expect(page.locator("[data-far=very]").first()).toBeAttached();
  const variable = node(page, "w1: variable, value 1");
  const before = await still(variable);
  const number = await still(variable.locator("[data-scrub]"));
  await page.mouse.move(number.x + number.width / 2, number.y + number.height / 2);
  await page.mouse.down();
  await page.mouse.move(number.x - 40, number.y - 60, { steps: 8 });
  await page.mouse.up();
  await expect.poll(async () => (await variable.boundingBox())?.y ?? 0).toBeLessThan(before.y - 30);
  await expect(variable).toBeVisible();
});
