import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, makeBoard, node, test } from "./support/story";

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe finds nothing serious on any screen (${colorScheme})`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await page.goto("/");
    await expect(page.getByLabel("Formula")).toBeVisible();
    await nothingSerious(page);

    await makeBoard(page, "(4*x+1)^2");
    await expect(node(page, "x: variable, value 1, gradient 40")).toBeVisible();
    await nothingSerious(page);
    await node(page, "x: variable").click({ position: { x: 24, y: 14 } });
    await expect(page.getByLabel("Value", { exact: true })).toBeVisible();
    await nothingSerious(page);

    await page.getByRole("button", { name: "Share" }).click();
    await expect(page.getByRole("dialog")).toBeVisible();
    await nothingSerious(page);
    await page.keyboard.press("Escape");

    await page.getByRole("button", { name: "Present" }).click();
    await expect(page.getByRole("region", { name: "Walkthrough" })).toBeVisible();
    await nothingSerious(page);
    await page.goto(`${page.url()}/present`);
    await expect(page.getByRole("img", { name: /^x: variable/ })).toBeVisible();
    await nothingSerious(page);
  });

  test(`axe finds nothing serious in lists, menus and the help sheet (${colorScheme})`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await makeBoard(page, "(4*x+1)^2");
    await expect(node(page, "x: variable, value 1, gradient 40")).toBeVisible();
    await page.keyboard.press("Control+k");
    await expect(page.getByRole("dialog", { name: "All commands" })).toBeVisible();
    await nothingSerious(page);
    await page.keyboard.press("Escape");
    await page.keyboard.press("?");
    await expect(page.getByRole("dialog", { name: "Keyboard shortcuts" })).toBeVisible();
    await nothingSerious(page);
    await page.keyboard.press("Escape");
    await page.keyboard.press("/");
    await expect(page.getByRole("dialog", { name: "Add an operation" })).toBeVisible();
    await nothingSerious(page);
    await page.keyboard.press("Escape");
    await node(page, "x: variable").click({ button: "right", position: { x: 24, y: 14 } });
    await expect(page.getByRole("menu", { name: "Node" })).toBeVisible();
    await nothingSerious(page);
    await page.keyboard.press("Escape");
    await page.keyboard.press("Shift+2");
    await expect(page.getByRole("img", { name: "Overview map" })).toBeVisible();
    await nothingSerious(page);
  });

  test(`axe finds nothing serious while a class is asked (${colorScheme})`, async ({ person, board }) => {
    const { links } = await board("(4*x+1)^2");
    const [teacher, student] = [(await person()).page, (await person()).page];
    for (const page of [teacher, student]) await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await teacher.goto(links.edit);
    await student.goto(links.view);
    await expect(node(student, "x: variable, value 1, gradient 40")).toBeVisible();
    await teacher.getByRole("button", { name: "Present", exact: true }).click();
    await teacher.getByRole("button", { name: "Ask the class" }).click();
    await expect(student.getByLabel("Your answer")).toBeVisible();
    await nothingSerious(student);
    await student.getByLabel("Your answer").fill("3");
    await student.getByLabel("Your answer").press("Enter");
    await expect(student.getByText("Your answer is in: 3.")).toBeVisible();
    await teacher.getByRole("button", { name: "Show the answers given" }).click();
    await expect(teacher.getByRole("list", { name: "What the class answered" }).first()).toBeVisible();
    await nothingSerious(teacher);
    await teacher.getByRole("button", { name: "Reveal" }).click();
    await expect(student.getByText("Right answer")).toBeVisible();
    await nothingSerious(teacher);
    await nothingSerious(student);
  });
}

async function nothingSerious(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
  expect(
    serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`),
  ).toEqual([]);
}
