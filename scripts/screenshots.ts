// `npm run screenshots [address]`: takes the pictures of the README from a running Gradboard.
import { chromium } from "@playwright/test";
import { browserFlags, ensureBrowser } from "./lib/browser.mjs";

const address = process.argv[2] ?? "http://localhost:3000";
const browser = await chromium.launch({ args: browserFlags, executablePath: await ensureBrowser() });
const context = await browser.newContext({ baseURL: address, viewport: { width: 1280, height: 720 } });
const page = await context.newPage();

await page.goto("/");
await page.getByLabel("Formula").fill("(4*x+1)^2");
await page.getByLabel("Formula").press("Enter");
await page
  .getByRole("group", { name: "x: variable, value 1, gradient 40" })
  .first()
  .click({ position: { x: 24, y: 14 } });
await page.getByText("Saved", { exact: true }).waitFor();
await page.mouse.move(600, 640);
await page.screenshot({ path: "docs/board.png" });

await page.getByRole("button", { name: "Present" }).click();
for (let step = 1; step < 8; step++) await page.keyboard.press("PageDown");
const projector = await context.newPage();
await projector.goto(`${page.url()}/present`);
await projector.getByText("Step 8 of 8").waitFor();
await projector.screenshot({ path: "docs/projector.png" });
await browser.close();
