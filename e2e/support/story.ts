import {
  type Browser,
  type BrowserContext,
  test as base,
  expect,
  type Locator,
  type Page,
} from "@playwright/test";
import { startServer, type TestServer } from "./server";

type Box = NonNullable<Awaited<ReturnType<Locator["boundingBox"]>>>;

type CreatedBoard = {
  id: string;
  keys: { edit: string; view: string };
  links: { edit: string; view: string };
};

/** One person: a browser context of their own (own cookies, own name). */
export type Person = { readonly page: Page; readonly context: BrowserContext };

type Fixtures = {
  /** Brings somebody in with a fresh browser. */
  person: () => Promise<Person>;
  /** Makes a board by the API, with nobody on it yet. */
  board: (formula: string, values?: Record<string, number>) => Promise<CreatedBoard>;
};

export const test = base.extend<Fixtures, { server: TestServer }>({
  server: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from this pattern.
    async ({}, use) => {
      const server = await startServer();
      await use(server);
      await server.dispose();
    },
    { scope: "worker" },
  ],
  baseURL: async ({ server }, use) => use(server.url),
  person: async ({ browser, server }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async () => {
      const context = await freshContext(browser, server.url);
      contexts.push(context);
      return { context, page: await context.newPage() };
    });
    for (const context of contexts) await context.close();
  },
  board: async ({ server }, use) => {
    await use(async (formula, values) => {
      const answer = await fetch(`${server.url}/api/v1/boards`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ formula, ...(values ? { values } : {}) }),
      });
      expect(answer.status).toBe(201);
      return (await answer.json()) as CreatedBoard;
    });
  },
});

export { expect };

function freshContext(browser: Browser, baseURL: string): Promise<BrowserContext> {
  return browser.newContext({ baseURL, viewport: { width: 1280, height: 720 } });
}

/** A node on the canvas by its accessible name: exact text, or the name's beginning (`x: variable`). */
export function node(page: Page, name: string): Locator {
  const start = name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return page
    .getByRole("region", { name: "Canvas" })
    .getByRole("group", { name: new RegExp(`^${start}(,|$)`) });
}

/** Everything has come that a page sends for once its board can be used: it can do without the network. */
export async function whole(page: Page): Promise<void> {
  await expect(page.locator("[data-whole]")).toBeAttached();
}

/** Types a formula on the home page and waits for its board. */
export async function makeBoard(page: Page, formula: string): Promise<void> {
  await page.goto("/");
  await page.getByLabel("Formula").fill(formula);
  await page.getByLabel("Formula").press("Enter");
  await page.waitForURL(/\/b\/[\w-]+$/);
  await expect(page.getByRole("region", { name: "Canvas" })).toBeVisible();
}

/** Selects a variable and types its value into the `Value` field. */
export async function setValue(page: Page, name: string, value: string): Promise<void> {
  await node(page, `${name}: variable`).click({ position: { x: 24, y: 14 } });
  const field = page.getByLabel("Value", { exact: true });
  await field.fill(value);
  await field.press("Enter");
}

/** Where something stands on the screen, once it has stood there for several frames: the view may be gliding. */
export async function still(what: Locator): Promise<Box> {
  let box: Box | null = null;
  await expect(async () => {
    const before = await what.boundingBox();
    await what.page().evaluate(async () => {
      for (let frame = 0; frame < 10; frame++) await new Promise(requestAnimationFrame);
    });
    box = await what.boundingBox();
    expect(box).not.toBeNull();
    expect(box).toEqual(before);
  }).toPass({ timeout: 30_000 });
  if (box === null) throw new Error("nothing is there");
  return box;
}

/** Moves the mouse along a straight line with the button down, in steps a person would make. */
export async function drag(
  page: Page,
  from: Locator,
  by: { x: number; y: number },
  release = true,
): Promise<void> {
  const box = await still(from);
  const start = { x: box.x + Math.min(24, box.width / 2), y: box.y + Math.min(14, box.height / 2) };
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(start.x + by.x, start.y + by.y, { steps: 12 });
  if (release) await page.mouse.up();
}

export async function saved(page: Page): Promise<void> {
  await expect(page.getByRole("status").filter({ hasText: /^Saved$/ })).toBeVisible();
}
