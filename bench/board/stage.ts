import { type Browser, chromium, type Page } from "@playwright/test";
import { startServer, type TestServer } from "../../e2e/support/server";
import { browserFlags, ensureBrowser } from "../../scripts/lib/browser.mjs";
import { prepareBuild } from "../../scripts/lib/prepare.mjs";
import { type Bundle, bundle } from "./bundle";
import { graphOfSize } from "./graph";

export type OpenBoard = { readonly url: string; readonly key: string; readonly id: string };

/** The production server, a browser, and the two kinds of page to be compared in it. */
export class Stage {
  readonly #server: TestServer;
  readonly #browser: Browser;
  readonly #bare: Bundle;
  readonly #probe: Bundle;

  private constructor(server: TestServer, browser: Browser, bare: Bundle, probe: Bundle) {
    this.#server = server;
    this.#browser = browser;
    this.#bare = bare;
    this.#probe = probe;
  }

  static async set(): Promise<Stage> {
    await prepareBuild();
    const [bare, probe] = [await bundle("bare.tsx"), await bundle("probe.ts")];
    const executablePath = await ensureBrowser();
    // A frame may come as soon as it is ready: what counts is the work, not the screen's 60 a second.
    const args = [...browserFlags, "--disable-frame-rate-limit", "--disable-gpu-vsync"];
    const browser = await chromium.launch({ args, executablePath });
    return new Stage(await startServer(), browser, bare, probe);
  }

  /** A page of a browser that has never been here. */
  async page(): Promise<Page> {
    const context = await this.#browser.newContext({ viewport: { width: 1280, height: 720 } });
    await context.addInitScript({ content: this.#probe.script });
    return context.newPage();
  }

  /** A page with so many nodes in plain React Flow. */
  async barePage(count: number): Promise<Page> {
    const page = await this.page();
    await page.setContent(`<style>${this.#bare.styles}</style>`);
    await page.addScriptTag({ content: this.#probe.script });
    await page.addScriptTag({ content: this.#bare.script });
    const { nodes } = graphOfSize(count);
    await page.evaluate(
      (all) =>
        window.mountBare(
          all.map(({ id, pos }) => ({
            id,
            type: "bare",
            position: { x: pos?.[0] ?? 0, y: pos?.[1] ?? 0 },
            data: { label: id },
          })),
          all.flatMap(({ id, inputs }) =>
            inputs.map((source, port) => ({
              id: `${id}-${port}`,
              source: String(source),
              target: id,
              targetHandle: String(port),
            })),
          ),
        ),
      nodes,
    );
    await page.locator("[data-node]").first().waitFor();
    return page;
  }

  /** A board with so many nodes, made over the API. */
  async board(count: number): Promise<OpenBoard> {
    const answer = await fetch(`${this.#server.url}/api/v1/boards`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ file: graphOfSize(count) }),
    });
    const { id, links, keys } = (await answer.json()) as {
      id: string;
      links: { edit: string };
      keys: { edit: string };
    };
    return { id, url: links.edit, key: keys.edit };
  }

  /** Where a client of the sync server finds a board. */
  socketOf({ id, key }: OpenBoard): URL {
    return new URL(`${this.#server.url.replace("http", "ws")}/sync/${id}?key=${key}`);
  }

  /** A page with a board, ready to be used. */
  async boardPage(board: OpenBoard): Promise<Page> {
    const page = await this.page();
    await page.goto(board.url);
    await page.locator("[data-node]").first().waitFor({ timeout: 120_000 });
    await page.getByText("Saved", { exact: true }).waitFor({ timeout: 120_000 });
    return page;
  }

  async clear(): Promise<void> {
    await this.#browser.close();
    await this.#server.dispose();
  }
}
