// `npm run screenshots [address]`: takes the pictures of the README from a running Gradboard, and one of each state that
// somebody should look at after a change of the screen, in `screens/`.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "@playwright/test";
import { browserFlags, ensureBrowser } from "./lib/browser.mjs";

const address = process.argv[2] ?? "http://localhost:3000";
const screens = "screens";

const laptop: BrowserContextOptions = { viewport: { width: 1280, height: 720 } };
const tablet: BrowserContextOptions = {
  viewport: { width: 1024, height: 768 },
  hasTouch: true,
  isMobile: true,
};
const phone: BrowserContextOptions = {
  viewport: { width: 360, height: 740 },
  hasTouch: true,
  isMobile: true,
};

const browser = await chromium.launch({ args: browserFlags, executablePath: await ensureBrowser() });
mkdirSync(screens, { recursive: true });
await readme(browser);
for (const [name, { context = laptop, show }] of Object.entries(states())) {
  const page = await newPage(context);
  await show(page);
  await page.waitForTimeout(600);
  await page.screenshot({ path: join(screens, `${name}.png`) });
  await page.context().close();
}
await browser.close();

type State = { readonly context?: BrowserContextOptions; readonly show: (page: Page) => Promise<void> };

function states(): Record<string, State> {
  const network = ["h1", "h2", "h3", "h4"].map((h, i) => `${h} = tanh(a${i}*x + c${i}*y + b${i})`).join("; ");
  const large = `${network}; p = sigmoid(u*h1 + v*h2 + w*h3 + s*h4 + d); -(t*ln(p) + (1-t)*ln(1-p))`;
  return {
    empty: {
      show: async (page) => {
        await page.goto("/");
        await page.getByRole("button", { name: "New board" }).click();
        await canvasOf(page);
      },
    },
    lesson: {
      show: async (page) => {
        await page.goto("/");
        await page
          .getByRole("region", { name: /Lessons/ })
          .getByRole("button")
          .first()
          .click();
        await canvasOf(page);
      },
    },
    "sixty-nodes": { show: (page) => board(page, large) },
    problems: {
      show: async (page) => {
        await board(page, "ln(x-1) + 1/(y-1)");
        await page.keyboard.press("/");
        await page.getByRole("dialog").getByRole("combobox").fill("square root");
        await page.keyboard.press("Enter");
      },
    },
    grouped: {
      show: async (page) => {
        await board(page, "(4*x+1)^2 + sigmoid(w*x)");
        await page.getByRole("button", { name: "Show sigmoid(w*x)", exact: true }).click();
        await page.keyboard.press("Control+k");
        await page.getByRole("dialog").getByRole("combobox").fill("gates");
        await page.keyboard.press("Enter");
      },
    },
    dark: { context: { ...laptop, colorScheme: "dark" }, show: (page) => board(page, "(4*x+1)^2") },
    tablet: { context: tablet, show: (page) => board(page, "sigmoid(w*x + b)") },
    phone: { context: phone, show: (page) => board(page, "(4*x+1)^2") },
    outline: {
      show: async (page) => {
        await board(page, "q = x + y; f = q * z");
        await page.getByRole("button", { name: "Show q", exact: true }).click();
      },
    },
    "export-dialog": {
      show: async (page) => {
        await board(page, "(4*x+1)^2");
        await page.getByRole("button", { name: "Export" }).click();
      },
    },
  };
}

async function readme(browser: Browser): Promise<void> {
  const context = await browser.newContext({ baseURL: address, ...laptop });
  const page = await context.newPage();
  await board(page, "(4*x+1)^2");
  await page
    .getByRole("group", { name: "x: variable, value 1, gradient 40" })
    .first()
    .click({ position: { x: 24, y: 14 } });
  await page.getByText("Saved", { exact: true }).waitFor();
  await page.mouse.move(600, 640);
  // Mathematics and the details of a node come when the page has time.
  await page.locator(".katex").nth(1).waitFor();
  await page.screenshot({ path: "docs/board.png" });

  await page.getByRole("button", { name: "Present" }).click();
  await page.getByText("Step 1 of 8").first().waitFor();
  for (let step = 1; step < 8; step++) await page.keyboard.press("PageDown");
  const projector = await context.newPage();
  await projector.goto(`${page.url()}/present`);
  await projector.getByText("Step 8 of 8").waitFor();
  await projector.locator(".katex").first().waitFor();
  await projector.screenshot({ path: "docs/projector.png" });
  await context.close();
}

async function newPage(options: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext({ baseURL: address, ...options });
  return context.newPage();
}

async function board(page: Page, formula: string): Promise<void> {
  await page.goto("/");
  await page.getByLabel("Formula").fill(formula);
  await page.getByLabel("Formula").press("Enter");
  await canvasOf(page);
  await page.locator("[data-node]").first().waitFor();
}

async function canvasOf(page: Page): Promise<void> {
  await page.waitForURL(/\/b\/[\w-]+$/);
  await page.getByRole("region", { name: "Canvas" }).waitFor();
}
