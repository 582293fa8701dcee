import type { Page } from "@playwright/test";
import { drag, expect, makeBoard, node, saved, still, test } from "./support/story";

async function boxOf(page: Page, name: string) {
  const box = await node(page, name).boundingBox();
  if (!box) throw new Error(`${name} is not there`);
  return box;
}

/** Drags a node by exactly so much: the first small move, which begins the drag, is not part of it. */
async function dragTo(page: Page, name: string, by: { readonly x: number; readonly y: number }) {
  const { x, y } = await still(node(page, name));
  const start = { x: x + 24, y: y + 14 };
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(start.x + 3, start.y);
  await page.mouse.move(start.x + 3 + by.x, start.y + by.y, { steps: 12 });
  await page.mouse.up();
}

async function selectByBox(page: Page, names: readonly string[]) {
  const boxes = await Promise.all(names.map((name) => still(node(page, name))));
  const left = Math.min(...boxes.map(({ x }) => x)) - 12;
  const top = Math.min(...boxes.map(({ y }) => y)) - 12;
  const right = Math.max(...boxes.map(({ x, width }) => x + width)) + 4;
  const bottom = Math.max(...boxes.map(({ y, height }) => y + height)) + 4;
  await page.mouse.move(left, top);
  await page.mouse.down();
  await page.mouse.move(right, bottom, { steps: 8 });
  await page.mouse.up();
}

test("a box selects, all selected are dragged together, aligned and tidied, each one step", async ({
  page,
}) => {
  await makeBoard(page, "x*y+z");
  await expect(node(page, "x*y+z: add, value 2, gradient 1")).toBeVisible();

  await page.keyboard.press("v");
  await selectByBox(page, ["x: variable", "y: variable"]);
  await expect(page.getByText("2 nodes selected", { exact: true })).toBeVisible();
  await page.keyboard.press("h");

  await test.step("click with Shift adds one and takes it away again", async () => {
    await node(page, "z: variable").click({ modifiers: ["Shift"], position: { x: 24, y: 14 } });
    await expect(page.getByText("3 nodes selected", { exact: true })).toBeVisible();
    await node(page, "z: variable").click({ modifiers: ["Shift"], position: { x: 24, y: 14 } });
    await expect(page.getByText("2 nodes selected", { exact: true })).toBeVisible();
  });

  const before = { x: await still(node(page, "x: variable")), y: await still(node(page, "y: variable")) };
  await drag(page, node(page, "x: variable"), { x: 0, y: -70 });
  await expect
    .poll(async () => Math.round((await boxOf(page, "x: variable")).y - before.x.y))
    .toBeLessThan(-55);
  const moved = (await still(node(page, "x: variable"))).y - before.x.y;
  expect((await boxOf(page, "y: variable")).y - before.y.y).toBeCloseTo(moved, 0);
  await page.keyboard.press("Control+z");
  await expect.poll(async () => (await boxOf(page, "y: variable")).y).toBeCloseTo(before.y.y, 0);
  expect((await boxOf(page, "x: variable")).y).toBeCloseTo(before.x.y, 0);
  await expect(page.getByText("2 nodes selected", { exact: true })).toBeVisible();

  await test.step("align", async () => {
    await page.keyboard.press("Control+a");
    await page.keyboard.press("Alt+w");
    const tops = async () => {
      const names = ["x: variable", "y: variable", "z: variable", "x*y+z: add"];
      return new Set(
        (await Promise.all(names.map((name) => boxOf(page, name)))).map(({ y }) => Math.round(y)),
      ).size;
    };
    await expect.poll(tops).toBe(1);
    await page.keyboard.press("Control+z");
    await expect.poll(tops).toBeGreaterThan(1);
  });

  await test.step("tidy what is selected by its menu; the rest stays", async () => {
    await page.keyboard.press("Escape");
    await drag(page, node(page, "x*y: multiply"), { x: 40, y: 120 });
    await page.keyboard.press("Control+a");
    await node(page, "z: variable").click({ modifiers: ["Shift"], position: { x: 24, y: 14 } });
    await expect(page.getByText("4 nodes selected", { exact: true })).toBeVisible();
    const z = await still(node(page, "z: variable"));
    const product = await still(node(page, "x*y: multiply"));
    await node(page, "x*y: multiply").click({ button: "right", position: { x: 24, y: 14 } });
    await page.getByRole("menuitem", { name: "Tidy up the selection" }).click();
    await expect.poll(async () => (await boxOf(page, "x*y: multiply")).y).not.toBeCloseTo(product.y, 0);
    expect((await boxOf(page, "z: variable")).x).toBeCloseTo(z.x, 0);
    await page.keyboard.press("Control+z");
    await expect.poll(async () => (await boxOf(page, "x*y: multiply")).y).toBeCloseTo(product.y, 0);
  });
  await saved(page);
});

test("a dragged node keeps in line with others, unless Alt is held", async ({ page }) => {
  await makeBoard(page, "x*y+z");
  const left = async () => (await boxOf(page, "x*y+z: add")).x - (await boxOf(page, "x*y: multiply")).x;
  await expect(node(page, "x*y+z: add")).toBeVisible();
  await still(node(page, "x*y+z: add"));
  const away = await left();
  await dragTo(page, "x*y+z: add", { x: -away + 4, y: 90 });
  await expect.poll(left).toBeCloseTo(0, 0);
  await page.keyboard.press("Control+z");
  await expect.poll(left).toBeCloseTo(away, 0);
  await page.keyboard.down("Alt");
  await dragTo(page, "x*y+z: add", { x: -away + 4, y: 90 });
  await page.keyboard.up("Alt");
  await expect.poll(async () => Math.round(await left())).toBeGreaterThan(1);
});

test("a network of more than forty nodes fits, and its nodes can be read", async ({ page }) => {
  const hidden = ["h1", "h2", "h3"].map((h, i) => `${h} = tanh(a${i}*x + c${i}*y + b${i})`);
  await makeBoard(
    page,
    `${hidden.join("; ")}; p = sigmoid(u*h1 + v*h2 + w*h3 + d); -(t*ln(p) + (1-t)*ln(1-p))`,
  );
  const cards = page.getByRole("region", { name: "Canvas" }).getByRole("group", { name: /, gradient / });
  await expect.poll(() => cards.count()).toBeGreaterThan(40);
  const canvas = await still(page.getByRole("region", { name: "Canvas" }));
  await still(cards.last());
  for (const card of await cards.all()) {
    const box = await card.boundingBox();
    expect(box && box.x >= canvas.x - 1 && box.x + box.width <= canvas.x + canvas.width + 1).toBe(true);
  }
  const sizes = await cards.evaluateAll((list) =>
    list.map((card) => {
      const text = card.querySelector<HTMLElement>("[data-legible]");
      const zoom = card.getBoundingClientRect().width / Number.parseFloat(getComputedStyle(card).width);
      return text === null ? 0 : Number.parseFloat(getComputedStyle(text).fontSize) * zoom;
    }),
  );
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(9);
});

test("a board that was tidied up is shown as large as it is then", async ({ page }) => {
  await makeBoard(page, "x*y+z");
  const sum = node(page, "x*y+z: add");
  await still(sum);
  await page.keyboard.press("Shift+2");
  for (let press = 0; press < 4; press++) await page.keyboard.press("-");
  await drag(page, sum, { x: 240, y: 200 });
  await page.keyboard.press("Shift+T");
  await expect(page.getByRole("button", { name: "Redo" })).toBeDisabled();
  const tidied = await still(sum);
  await page.keyboard.press("Shift+1");
  const fitted = await still(sum);
  expect([tidied.x, tidied.width].map(Math.round)).toEqual([fitted.x, fitted.width].map(Math.round));
});
