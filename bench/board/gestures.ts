import type { Locator, Page } from "@playwright/test";

/** A place on the screen, or a way over it, in pixels. */
export type Point = { readonly x: number; readonly y: number };

/** Milliseconds from each step of a gesture to the frame that shows it. */
export type Strokes = readonly number[];

/** Draws the pointer along a line with the button down, and waits for the frame after every step. */
export async function stroke(page: Page, from: Point, by: Point, steps = 40): Promise<Strokes> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  const times: number[] = [];
  for (let step = 1; step <= steps; step++) {
    const start = performance.now();
    await page.mouse.move(from.x + (by.x * step) / steps, from.y + (by.y * step) / steps);
    await page.evaluate(() => window.probe.frame());
    times.push(performance.now() - start);
  }
  await page.mouse.up();
  await page.evaluate(() => window.probe.frame());
  return times;
}

/**
 * Waits for the frame that shows something of a kind (a CSS selector) whose name or text begins so. Asked in the page:
 * a search by role or label looks through tens of thousands of elements, and that time would be counted.
 */
export async function shown(page: Page, kind: string, start: string): Promise<void> {
  await page.waitForFunction(
    ([selector = "", wanted = ""]) =>
      [...document.querySelectorAll(selector)].some((element) =>
        (element.getAttribute("aria-label") ?? element.textContent ?? "").startsWith(wanted),
      ),
    [kind, start],
    { polling: "raf", timeout: 120_000 },
  );
  await page.evaluate(() => window.probe.frame());
}

/** The middle of something on the screen. */
export async function middleOf(what: Locator): Promise<Point> {
  const box = await what.boundingBox();
  if (box === null) throw new Error("There is nothing to take hold of.");
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Components that React renders while something is done. */
export async function rendersDuring(page: Page, act: () => Promise<unknown>): Promise<number> {
  await page.evaluate(() => {
    window.probe.renders = 0;
  });
  await act();
  await page.evaluate(() => window.probe.frame());
  return page.evaluate(() => window.probe.renders);
}
