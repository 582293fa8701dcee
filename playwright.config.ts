import { defineConfig } from "@playwright/test";
import { browserFlags, findBrowser } from "./scripts/lib/browser.mjs";

const executablePath = await findBrowser();

export default defineConfig({
  testDir: "e2e",
  testMatch: "*.spec.ts",
  // Every worker starts a server of its own, so stories never share a board or a database.
  workers: process.env.CI ? 1 : 2,
  fullyParallel: false,
  forbidOnly: true,
  timeout: 180_000,
  expect: { timeout: 30_000 },
  reporter: [["list"], ["json", { outputFile: "test-results/browser.json" }]],
  use: {
    viewport: { width: 1280, height: 720 },
    screenshot: "only-on-failure",
    launchOptions: { args: browserFlags, ...(executablePath ? { executablePath } : {}) },
  },
});
