import type { Page } from "@playwright/test";
import { drag, expect, makeBoard, node, still, test } from "./support/story";

const canvasOf = (page: Page) => page.getByRole("region", { name: "Canvas" });
const listOf = (page: Page) => page.getByRole("dialog").getByRole("combobox");

test("a double click or a slash opens a list at the pointer, and Enter puts what it names there", async ({
  page,
}) => {
  await page.goto("/");
  await page.getByRole("button", { name: "New board" }).click();
  await page.waitForURL(/\/b\/[\w-]+$/);
  const canvas = canvasOf(page);
  await expect(canvas).toBeVisible();

  await canvas.dblclick({ position: { x: 300, y: 200 } });
  await listOf(page).fill("variable");
  await page.keyboard.press("Enter");
  const x = node(page, "x: variable, value 1");
  await expect(x).toBeFocused();
  const [at, inside] = [await still(canvas), await still(x)];
  expect(Math.abs(inside.x + inside.width / 2 - (at.x + 300))).toBeLessThan(4);
  expect(Math.abs(inside.y + inside.height / 2 - (at.y + 200))).toBeLessThan(4);

  await page.mouse.move(at.x + 300, at.y + 380);
  await page.keyboard.press("/");
  await listOf(page).fill("2.5");
  await page.keyboard.press("Enter");
  await expect(node(page, "2.5: constant, value 2.5")).toBeVisible();

  await page.keyboard.press("/");
  await listOf(page).fill("q*x");
  await page.keyboard.press("Enter");
  await expect(node(page, "q*x: multiply, value 1, gradient 1")).toBeVisible();

  await page.keyboard.press("/");
  await expect(listOf(page)).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
});

test("what is typed before a list has come is looked for in it", async ({ page }) => {
  await makeBoard(page, "x*y");
  await expect(node(page, "x*y: multiply, value 1, gradient 1")).toBeVisible();
  // The part of the page that shows the list is slow, and people are not.
  await page.route("**/*.js", async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1000));
    await route.continue();
  });
  await page.reload();
  await expect(node(page, "x*y: multiply, value 1, gradient 1")).toBeVisible();
  await page.locator("body").press("/");
  await page.keyboard.type("cosi");
  await expect(listOf(page)).toHaveValue("cosi");
  await page.keyboard.press("Enter");
  await expect(node(page, "cos(?): cosine")).toBeFocused();

  await test.step("also where a node has the focus that takes digits", async () => {
    await node(page, "x: variable").focus();
    await page.keyboard.press("/");
    await page.keyboard.type("2.6");
    await page.keyboard.press("Backspace");
    await page.keyboard.type("5");
    await expect(listOf(page)).toHaveValue("2.5");
    await page.keyboard.press("Enter");
    await expect(node(page, "2.5: constant, value 2.5")).toBeFocused();
    await expect(node(page, "x: variable, value 1")).toBeVisible();
  });

  await test.step("and what is typed while it closes, here slowly, is for what was picked", async () => {
    const slow = await page.addStyleTag({
      content: "[data-ending-style] { opacity: 0; transition: opacity 3s; }",
    });
    await page.locator("body").press("/");
    await page.keyboard.type("parameter");
    await expect(listOf(page)).toHaveValue("parameter");
    await page.keyboard.press("Enter");
    await expect(node(page, "w: parameter")).toBeFocused();
    await page.keyboard.type("42");
    await page.keyboard.press("Enter");
    await expect(node(page, "w: parameter, value 42")).toBeVisible();
    await slow.evaluate((style) => style.parentNode?.removeChild(style));
    await expect(listOf(page)).toBeHidden();
  });

  await page.keyboard.press("Control+k");
  await page.keyboard.type("tidy");
  await expect(listOf(page)).toHaveValue("tidy");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+k");
  await expect(listOf(page)).toHaveValue("");
});

test("a wire let go on empty canvas offers what fits, and comes out wired", async ({ page }) => {
  await makeBoard(page, "x*2");
  const x = node(page, "x: variable, value 1, gradient 2");
  await expect(x).toBeVisible();
  const canvas = canvasOf(page);
  await x.locator(".react-flow__handle.source").dragTo(canvas, { targetPosition: { x: 380, y: 480 } });
  await expect(page.getByRole("dialog", { name: "Connect x to a new node" })).toBeVisible();
  await expect(page.getByRole("option", { name: "Variable" })).toHaveCount(0);
  await listOf(page).fill("sine");
  await page.keyboard.press("Enter");
  await expect(node(page, "sin(x): sine, value 0.841471")).toBeFocused();

  await node(page, "x*2: multiply")
    .locator(".react-flow__handle.target")
    .nth(1)
    .dragTo(canvas, { targetPosition: { x: 200, y: 60 } });
  await listOf(page).fill("7");
  await page.keyboard.press("Enter");
  await expect(node(page, "x*7: multiply, value 7, gradient 1")).toBeVisible();

  await test.step("and is one step to undo", async () => {
    await page.keyboard.press("Control+z");
    await expect(node(page, "x*2: multiply, value 2, gradient 1")).toBeVisible();
    await expect(node(page, "7: constant")).toHaveCount(0);
  });
});

test("a wire that leads nowhere says why", async ({ page }) => {
  await makeBoard(page, "p = x*2; sin(p)");
  const product = node(page, "p: multiply, value 2");
  const source = (name: string) => node(page, name).locator(".react-flow__handle.source");
  const sentence = (text: RegExp) => page.getByText(text);
  await source("sin(p): sine").dragTo(product.locator(".react-flow__handle.target").first());
  await expect(sentence(/^This wire would close a loop: sin\(p\) is already computed from p/)).toBeVisible();
  await source("x: variable").dragTo(product);
  await expect(sentence(/^All inputs of p are taken/)).toBeVisible();
  await source("p: multiply").dragTo(node(page, "x: variable"));
  await expect(sentence(/^x has no inputs/)).toBeVisible();
  await expect(page.getByRole("button", { name: "Undo" })).toBeDisabled();
});

test("ports are wired by a tap on one and a tap on the other", async ({ browser, server }) => {
  const context = await browser.newContext({
    baseURL: server.url,
    viewport: { width: 1280, height: 720 },
    hasTouch: true,
  });
  const page = await context.newPage();
  await makeBoard(page, "x*2");
  await page.keyboard.press("/");
  await listOf(page).fill("cosine");
  await page.keyboard.press("Enter");
  const cosine = node(page, "cos(?): cosine");
  await expect(cosine).toBeFocused();
  await node(page, "x*2: multiply").locator(".react-flow__handle.source").tap();
  await expect(page.getByText("Now tap an input, or the canvas to give up.")).toBeAttached();
  await cosine.locator(".react-flow__handle.target").tap();
  await expect(node(page, "cos(x*2): cosine, value -0.416147")).toBeVisible();
  await node(page, "cos(x*2): cosine").locator(".react-flow__handle.source").tap();
  await node(page, "x*2: multiply").locator(".react-flow__handle.target").first().tap();
  await expect(page.getByText("This wire would close a loop")).toBeVisible();
  await context.close();
});

test("an operation is replaced where it stands, and another put into a wire", async ({ page }) => {
  await makeBoard(page, "sin(x)*y");
  await expect(node(page, "sin(x)*y: multiply, value 0.841471, gradient 1")).toBeVisible();
  await node(page, "sin(x): sine").click({ position: { x: 24, y: 14 } });
  await page.keyboard.press("r");
  await expect(page.getByRole("dialog", { name: "Replace sin(x)" })).toBeVisible();
  await listOf(page).fill("exponential");
  await page.keyboard.press("Enter");
  await expect(node(page, "exp(x)*y: multiply, value 2.71828, gradient 1")).toBeVisible();

  await test.step("by the menu of the wire", async () => {
    const wire = page.getByRole("group", { name: "Wire from x to exp(x), input 1" });
    await wire.locator(".react-flow__edge-interaction").click({ button: "right", force: true });
    await page.getByRole("menuitem", { name: "Insert an operation" }).click();
    await listOf(page).fill("negate");
    await page.keyboard.press("Enter");
    await expect(node(page, "exp(-x)*y: multiply, value 0.367879, gradient 1")).toBeVisible();
  });

  await test.step("by dropping it on the wire", async () => {
    await page.keyboard.press("Escape");
    await page.keyboard.press("/");
    await listOf(page).fill("square root");
    await page.keyboard.press("Enter");
    const root = node(page, "sqrt(?): square root");
    await expect(root).toBeFocused();
    await page.keyboard.press("Shift+1");
    const wire = page.getByRole("group", { name: "Wire from y to exp(-x)*y, input 2" });
    const [from, to] = [await still(root), await still(wire.locator("path").first())];
    await drag(page, root, {
      x: to.x + to.width / 2 - (from.x + from.width / 2),
      y: to.y + to.height / 2 - (from.y + from.height / 2),
    });
    await expect(node(page, "exp(-x)*sqrt(y): multiply")).toBeVisible();
    await page.keyboard.press("Control+z");
    await expect(node(page, "exp(-x)*y: multiply")).toBeVisible();
    await expect(node(page, "sqrt(?): square root")).toBeVisible();
  });
});

test("wires are reached, deleted and brought back with the keyboard alone", async ({ page }) => {
  await makeBoard(page, "x*y");
  await expect(node(page, "x*y: multiply, value 1, gradient 1")).toBeVisible();
  await node(page, "x*y: multiply").focus();
  await page.keyboard.press("w");
  const first = page.getByRole("group", { name: "Wire from x to x*y, input 1" });
  await expect(first).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("group", { name: "Wire from y to x*y, input 2" })).toBeFocused();
  await page.keyboard.press("ArrowLeft");
  await expect(node(page, "y: variable")).toBeFocused();
  await page.keyboard.press("w");
  await page.keyboard.press("Delete");
  await expect(node(page, "x*?: multiply")).toBeFocused();
  await page.keyboard.press("Control+z");
  await expect(node(page, "x*y: multiply, value 1, gradient 1")).toBeVisible();
});
