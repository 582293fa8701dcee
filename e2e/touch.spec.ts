import type { Page } from "@playwright/test";
import { expect, makeBoard, node, still, test } from "./support/story";

/** Draws one finger along a line, as a touch screen reports it. */
async function swipe(page: Page, from: readonly [number, number], to: readonly [number, number]) {
  const session = await page.context().newCDPSession(page);
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", at?: readonly [number, number]) =>
    session.send("Input.dispatchTouchEvent", {
      type,
      touchPoints: at === undefined ? [] : [{ x: at[0], y: at[1] }],
    });
  await touch("touchStart", from);
  for (let step = 1; step <= 8; step++) {
    const part = step / 8;
    await touch("touchMove", [from[0] + (to[0] - from[0]) * part, from[1] + (to[1] - from[1]) * part]);
  }
  // A finger lifted while it moves throws the page, and the next tap only stops the throw.
  for (let rest = 0; rest < 6; rest++) await touch("touchMove", [to[0], to[1] + (rest % 2)]);
  await touch("touchEnd");
}

/** What can be tapped and is less than 44 px wide or high; links in the middle of a text may be. */
function tooSmall(page: Page): Promise<string[]> {
  return page.locator("button, input:not([type=range]), select, textarea").evaluateAll((all) =>
    all.flatMap((element) => {
      const { width, height } = element.getBoundingClientRect();
      const isThere = element.checkVisibility({ visibilityProperty: true }) && width > 1;
      const name = element.getAttribute("aria-label") ?? element.textContent ?? "";
      return isThere && Math.min(width, height) < 44 ? [`${name}: ${width} x ${height}`] : [];
    }),
  );
}

test("a finger moves the view, selects by a box, and finds targets large enough", async ({
  browser,
  server,
}) => {
  const context = await browser.newContext({
    baseURL: server.url,
    viewport: { width: 1280, height: 800 },
    hasTouch: true,
    isMobile: true,
  });
  const page = await context.newPage();
  await makeBoard(page, "x*y");
  const x = node(page, "x: variable, value 1, gradient 1");
  await expect(x).toBeVisible();
  const canvas = await still(page.getByRole("region", { name: "Canvas" }));
  const before = await still(x);
  const corner = [canvas.x + 12, canvas.y + 90] as const;

  await swipe(page, corner, [corner[0] + 40, corner[1] + 30]);
  await expect.poll(async () => (await x.boundingBox())?.x ?? 0).toBeGreaterThan(before.x + 20);

  await page.getByRole("button", { name: "Select by a box" }).tap();
  await swipe(page, corner, [canvas.x + canvas.width - 20, canvas.y + canvas.height - 120]);
  await expect(page.getByText("3 nodes selected", { exact: true })).toBeVisible();

  expect(await tooSmall(page)).toEqual([]);
  const duplicate = page.getByRole("menuitem", { name: "Duplicate Ctrl+D" });
  await page.getByRole("button", { name: "More", exact: true }).tap();
  expect((await still(duplicate)).height).toBeGreaterThanOrEqual(44);
  await duplicate.tap();
  await expect(node(page, "x1: variable, value 1")).toBeVisible();
  await context.close();
});
