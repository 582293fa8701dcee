import { expect, makeBoard, node, saved, setValue, still, test } from "./support/story";

test("terms, paths and a nudge tell where a gradient comes from", async ({ page }) => {
  await makeBoard(page, "x*x + 3*x");
  await setValue(page, "x", "2");
  await saved(page);
  await node(page, "x: variable, value 2, gradient 7").click({ position: { x: 24, y: 14 } });
  const inspector = page.getByRole("region", { name: "Selected node" });
  const terms = inspector.getByRole("region", { name: "What comes back by its 3 wires" });
  await expect(terms.getByRole("button")).toHaveText([
    /from x\*x, input a\s*2/,
    /from x\*x, input b\s*2/,
    /from 3\*x, input b\s*3/,
  ]);

  const lit = page.locator('.react-flow__edge [class*="backward"]');
  await expect(lit).toHaveCount(0);
  // Mathematics comes when the page has time, and moves what is below it.
  await expect(inspector.locator(".katex").first()).toBeVisible();
  await still(terms.getByRole("button").last());
  await terms.getByRole("button").last().click();
  await expect(lit).toHaveCount(1);
  await expect(terms.getByRole("button").last()).toHaveAttribute("aria-pressed", "true");

  await inspector.getByText("Paths to the target").click();
  await inspector.getByRole("button", { name: /x → 3·x → / }).click();
  await expect(lit).toHaveCount(2);

  await inspector.getByText("Nudge it and see").click();
  await expect(
    inspector.getByText(/Move x from 1.99 to 2.01: the target goes from 9.9301 to 10.0701./),
  ).toBeVisible();
  await expect(inspector.getByText(/The gradient is 7\./)).toBeVisible();
});

test("at a kink the nudge says so", async ({ page }) => {
  await makeBoard(page, "relu(x)");
  await setValue(page, "x", "0");
  await node(page, "x: variable, value 0, gradient 0").click({ position: { x: 24, y: 14 } });
  const inspector = page.getByRole("region", { name: "Selected node" });
  await inspector.getByText("Nudge it and see").click();
  await expect(
    inspector.getByText(/This is a kink: the slope is 0 on the left and 1 on the right/),
  ).toBeVisible();
});
