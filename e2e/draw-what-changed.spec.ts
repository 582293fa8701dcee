import type { Page } from "@playwright/test";
import { bundle } from "../bench/board/bundle";
import { expect, node, saved, test, whole } from "./support/story";

const VARIABLES = 100;

/** A page that counts what React draws, on a board that is at rest. */
async function counting(page: Page, url: string): Promise<void> {
  const { script } = await bundle("probe.ts");
  await page.addInitScript({ content: script });
  await page.goto(url);
  await whole(page);
  await atRest(page);
}

/** Frames in which nothing is drawn on a board at rest: what is out of sight is brought up to date within fewer. */
const REST = 60;

/** Waits until React draws nothing any more. */
async function atRest(page: Page): Promise<void> {
  await saved(page);
  const drawn = () =>
    drawnDuring(page, () =>
      page.evaluate(async (frames) => {
        for (let frame = 0; frame < frames; frame++) await new Promise(requestAnimationFrame);
      }, REST),
    );
  await expect.poll(drawn).toBe(0);
}

async function drawnDuring(page: Page, act: () => Promise<unknown>): Promise<number> {
  await page.evaluate(() => {
    window.probe.renders = 0;
  });
  await act();
  await page.evaluate(() => window.probe.frame());
  return page.evaluate(() => window.probe.renders);
}

test("a slider has only that drawn again which looks different, and another's pointer nothing", async ({
  board,
  person,
}) => {
  // Pairs that know nothing of each other, until the last sums: what hangs on one variable is little.
  const products = Array.from({ length: VARIABLES }, (_, at) => `a${at}*b${at}`);
  const { links } = await board(`y = sum(${products.join(", ")})`);
  const [{ page }, { page: other }] = [await person(), await person()];
  await counting(page, links.edit);
  await other.goto(links.edit);
  await saved(other);

  await test.step("a slider's step", async () => {
    await page.getByRole("button", { name: "Show a7", exact: true }).click();
    await page.keyboard.press("Shift+2");
    const slider = page.getByRole("slider", { name: "a7 slider" });
    await slider.focus();
    await page.keyboard.press("ArrowRight");
    await atRest(page);
    const steps = 10;
    const drawn = await drawnDuring(page, async () => {
      for (let step = 0; step < steps; step++) await page.keyboard.press("ArrowRight");
    });
    expect(drawn).toBeGreaterThan(steps);
    expect(drawn / steps).toBeLessThan(VARIABLES);
  });

  await test.step("a pointer", async () => {
    const canvas = other.getByRole("region", { name: "Canvas" });
    const { x, y } = (await canvas.boundingBox()) ?? { x: 0, y: 0 };
    await other.mouse.move(x + 100, y + 100);
    const cursor = page.getByTestId("cursor");
    await expect(cursor).toBeVisible();
    await atRest(page);
    const drawn = await drawnDuring(page, async () => {
      for (let step = 1; step <= 20; step++) {
        const before = await cursor.boundingBox();
        await other.mouse.move(x + 100 + step * 5, y + 100 + step * 4);
        await expect.poll(() => cursor.boundingBox()).not.toEqual(before);
      }
    });
    expect(drawn).toBe(0);
  });
  await expect(node(page, "a7: variable")).toBeVisible();
});
