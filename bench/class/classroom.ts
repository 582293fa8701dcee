import { type Browser, type BrowserContext, chromium, type Page } from "@playwright/test";
import { browserFlags, ensureBrowser } from "../../scripts/lib/browser.mjs";
import { Client } from "../../server/testing/client";
import { waitFor } from "./wait-for";

/** The neuron of the lessons: its last step is the gradient of x0. */
const BOARD = {
  formula: "1/(1+exp(-(w0*x0+w1*x1+w2)))",
  values: { w0: 2, x0: -1, w1: -3, x1: -2, w2: -3 },
};
/** Of its walkthrough, from 0. */
export const LAST_STEP = 25;

type Size = { readonly students: number; readonly pages: number };

/** A teacher who presents a board, and students: some with a browser, the others with nothing but its socket. */
export class Classroom {
  private constructor(
    readonly teacher: Client,
    readonly clients: readonly Client[],
    readonly pages: readonly Page[],
    readonly browser: Browser,
  ) {}

  static async open(url: string, { students, pages }: Size): Promise<Classroom> {
    // Each client looks out for the end of the process.
    process.setMaxListeners(2 * students);
    const cookie = await signIn(url);
    const { id, keys, links } = await made(url, cookie);
    const join = (as: string) =>
      new Client(`${url.replace("http", "ws")}/sync`, id, { cookie: as, walkthrough: true }).synced();
    const teacher = await join(cookie);
    teacher.command({ kind: "present" });
    await waitFor(() => teacher.presented?.step === 0);
    const clients: Client[] = [];
    for (let at = pages; at < students; at++) {
      const own = await signIn(url);
      await post(url, `/api/v1/boards/${id}/join`, own, { key: keys.view });
      clients.push(await join(own));
    }
    const browser = await chromium.launch({ args: browserFlags, executablePath: await ensureBrowser() });
    const opened: Page[] = [];
    for (let at = 0; at < pages; at++) {
      const context: BrowserContext = await browser.newContext({ viewport: { width: 1280, height: 720 } });
      const page = await context.newPage();
      await page.goto(links.view);
      await page.getByRole("region", { name: "Walkthrough" }).waitFor({ timeout: 60_000 });
      opened.push(page);
    }
    return new Classroom(teacher, clients, opened, browser);
  }

  async close(): Promise<void> {
    for (const client of [this.teacher, ...this.clients]) client.destroy();
    await this.browser.close();
  }
}

function post(url: string, path: string, cookie: string | null, body: unknown): Promise<Response> {
  return fetch(`${url}${path}`, {
    method: "POST",
    headers: { "content-type": "application/json", ...(cookie === null ? {} : { cookie }) },
    body: JSON.stringify(body),
  });
}

async function signIn(url: string): Promise<string> {
  const answer = await post(url, "/api/auth/sign-in/anonymous", null, {});
  const cookie = answer.headers.getSetCookie()[0]?.split(";")[0];
  if (cookie === undefined) throw new Error(await answer.text());
  return cookie;
}

async function made(url: string, cookie: string) {
  const answer = await post(url, "/api/v1/boards", cookie, BOARD);
  return (await answer.json()) as { id: string; keys: { view: string }; links: { view: string } };
}
