import { expect, node, still, test } from "./support/story";

test("on a phone the board has the room, and everything is within reach of a finger", async ({
  browser,
  server,
  board,
}) => {
  const { links } = await board("(4*x+1)^2");
  const context = await browser.newContext({
    baseURL: server.url,
    viewport: { width: 360, height: 740 },
    hasTouch: true,
    isMobile: true,
  });
  const page = await context.newPage();
  await page.goto(links.edit);
  await expect(node(page, "x: variable, value 1, gradient 40")).toBeVisible();

  await test.step("two rows of buttons, none of them outside", async () => {
    const toolbar = await still(page.getByRole("banner"));
    expect(toolbar.height).toBeLessThan(120);
    for (const name of ["Undo", "Present", "Share", "Outline", "More"]) {
      const { x, width, height } = await still(page.getByRole("button", { name, exact: true }));
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
      expect(x + width).toBeLessThanOrEqual(360);
    }
    expect((await still(page.getByRole("region", { name: "Canvas" }))).height).toBeGreaterThan(440);
  });

  await test.step("what is not there is behind More", async () => {
    await page.getByRole("button", { name: "More", exact: true }).tap();
    await page.getByRole("menuitem", { name: "Board and panels" }).tap();
    await page.getByRole("menuitem", { name: "Export" }).tap();
    await expect(page.getByRole("dialog", { name: "Export this board" })).toBeVisible();
    await page.getByRole("button", { name: "Close" }).tap();
  });

  await test.step("a number changes under a dragging finger", async () => {
    await node(page, "x: variable").tap({ position: { x: 8, y: 20 } });
    await page.getByRole("button", { name: "More", exact: true }).tap();
    await page.getByRole("menuitem", { name: "Zoom to the selection" }).tap();
    const number = await still(node(page, "x: variable").locator("[data-scrub]"));
    const at = { x: number.x + number.width / 2, y: number.y + number.height / 2 };
    const touches = await context.newCDPSession(page);
    const touch = (type: "touchStart" | "touchMove" | "touchEnd", by?: number) =>
      touches.send("Input.dispatchTouchEvent", {
        type,
        touchPoints: by === undefined ? [] : [{ x: at.x + by, y: at.y }],
      });
    await touch("touchStart", 0);
    for (const by of [6, 12, 20, 30]) await touch("touchMove", by);
    await touch("touchEnd");
    await expect(node(page, "x: variable, value 2, gradient 72")).toBeVisible();
  });
  await context.close();
});
