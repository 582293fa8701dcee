import { readFile } from "node:fs/promises";
import type { Download, Page } from "@playwright/test";
import { expect, makeBoard, node, saved, setValue, test } from "./support/story";

async function download(page: Page, button: string): Promise<Download> {
  const coming = page.waitForEvent("download");
  await page
    .getByRole("dialog", { name: "Export this board" })
    .getByRole("button", { name: button, exact: true })
    .click();
  return coming;
}

async function textOf(file: Download): Promise<string> {
  return readFile(await file.path(), "utf8");
}

test("a board leaves as picture, file and code, and the file opens as the same board", async ({ page }) => {
  await makeBoard(page, "(4*x+1)^2");
  await setValue(page, "x", "-1");
  await saved(page);
  await page.getByRole("button", { name: "Export" }).click();
  await expect(page.getByRole("img", { name: "The picture as it will be saved" })).toBeVisible();

  const svg = await download(page, "SVG");
  expect(svg.suggestedFilename()).toMatch(/\.svg$/);
  const words = await page.evaluate(
    (text) => {
      const file = new DOMParser().parseFromString(text, "image/svg+xml");
      return file.querySelector("parsererror")
        ? null
        : [...file.querySelectorAll("text")].map((one) => one.textContent);
    },
    await textOf(svg),
  );
  expect(words).toEqual(expect.arrayContaining(["x", "−1", "−24", "9"]));

  const png = await readFile(await (await download(page, "PNG")).path());
  expect([...png.subarray(0, 8)]).toEqual([137, 80, 78, 71, 13, 10, 26, 10]);
  expect(png.readUInt32BE(16)).toBeGreaterThan(1000);

  expect(await textOf(await download(page, "Python"))).toContain("print(");
  expect(await textOf(await download(page, "LaTeX"))).toContain("\\frac");

  const file = await download(page, "Save file");
  expect(file.suggestedFilename()).toMatch(/\.gradboard\.json$/);
  const path = await file.path();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Export" })).toBeFocused();

  const first = page.url();
  await page.goto("/");
  await page.locator('input[type="file"]').setInputFiles(path);
  await page.waitForURL((url) => /\/b\/[\w-]+$/.test(url.pathname) && url.href !== first);
  await expect(node(page, "x: variable, value -1, gradient -24")).toBeVisible();
});

test("a file that is no board is refused with what to do, and code of hidden answers is not given", async ({
  page,
}) => {
  await page.goto("/");
  await page.locator('input[type="file"]').setInputFiles({
    name: "notes.json",
    mimeType: "application/json",
    buffer: Buffer.from("not json"),
  });
  await expect(page.getByText("notes.json is not a Gradboard file.")).toBeVisible();

  await makeBoard(page, "(4*x+1)^2");
  await page.getByRole("button", { name: "Present" }).click();
  await page.getByRole("button", { name: "Export" }).click();
  await expect(page.getByRole("button", { name: "Python" })).toBeDisabled();
  await expect(page.getByRole("button", { name: "Save file" })).toBeDisabled();
  for (const name of ["Code", "Handouts"]) {
    await expect(
      page.getByRole("region", { name }).getByText("A walkthrough still hides numbers"),
    ).toBeVisible();
  }
});
