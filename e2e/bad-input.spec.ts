import { expect, makeBoard, test } from "./support/story";

for (const { formula, says } of [
  { formula: "", says: /type a formula/i },
  { formula: "(", says: /bracket/i },
  { formula: "2+", says: /after|missing/i },
  { formula: "foo(x)", says: /foo/ },
  { formula: "(".repeat(10_000), says: /bracket/i },
]) {
  test(`${formula.slice(0, 12) || "an empty field"} gets a sentence and keeps what was typed`, async ({
    page,
  }) => {
    await page.goto("/");
    const field = page.getByLabel("Formula");
    await field.fill(formula);
    await field.press("Enter");
    await expect(page.getByRole("alert").filter({ hasText: says })).toBeVisible();
    await expect(field).toHaveValue(formula);
    expect(new URL(page.url()).pathname).toBe("/");
  });
}

test("10,000 pairs of brackets are read", async ({ page }) => {
  await makeBoard(page, `${"(".repeat(10_000)}x${")".repeat(10_000)}`);
  await expect(page.getByRole("group", { name: "x: variable, value 1, gradient 1" })).toBeVisible();
});

test("1/0 and ln(-1) mark the node where it went wrong", async ({ page }) => {
  await makeBoard(page, "1/0");
  await expect(page.getByRole("list", { name: "Problems" })).toContainText("1/0");
  await makeBoard(page, "ln(-1)+2");
  await expect(page.getByRole("list", { name: "Problems" })).toContainText("ln(-1)");
  await expect(page.getByRole("list", { name: "Problems" }).getByRole("listitem")).toHaveCount(1);
});
