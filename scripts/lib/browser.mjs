// Finds the Chromium that the browser tests run in: Playwright's own, CHROMIUM_PATH, one of the system's,
// and on Debian as root one that is installed on the spot.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

const names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome"];
const elsewhere = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** Flags that a headless Chromium needs on a machine without sandboxing, graphics or a way out to the internet. */
export const browserFlags = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"];

/** The path of a Chromium that is there already, or null. */
export async function findBrowser() {
  const { chromium } = await import("@playwright/test");
  const own = chromium.executablePath();
  if (own && existsSync(own)) return own;
  const asked = process.env.CHROMIUM_PATH;
  if (asked) {
    if (existsSync(asked)) return asked;
    throw new Error(
      `CHROMIUM_PATH is ${asked}, but there is no file. Point it at a Chromium or Chrome, or unset it.`,
    );
  }
  return systemBrowser();
}

function systemBrowser() {
  const folders = (process.env.PATH ?? "").split(delimiter);
  const candidates = [...names.flatMap((name) => folders.map((folder) => join(folder, name))), ...elsewhere];
  return candidates.find((path) => existsSync(path)) ?? null;
}

/** As findBrowser, but installs Debian's Chromium where that is possible; throws a sentence that says what to do. */
export async function ensureBrowser() {
  const found = await findBrowser();
  if (found) return found;
  if (existsSync("/etc/debian_version") && process.getuid?.() === 0) {
    console.log("No Chromium found; installing Debian's.");
    const apt = (...args) =>
      spawnSync("apt-get", args, {
        stdio: ["ignore", "ignore", "inherit"],
        env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
      });
    apt("update", "-qq");
    apt("install", "-y", "-qq", "--no-install-recommends", "chromium", "fonts-liberation");
    const installed = systemBrowser();
    if (installed) return installed;
  }
  throw new Error(
    "The browser tests need a Chromium. Install one (`npx playwright install chromium`, or your system's chromium or Chrome), or set CHROMIUM_PATH.",
  );
}
