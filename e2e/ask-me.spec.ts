import { expect, node, test } from "./support/story";

test("somebody works out every number before the board shows it, and hints fit the slip", async ({
  person,
  board,
}) => {
  const { links } = await board("(4*x+1)^2");
  const { page } = await person();
  await page.goto(links.view);
  await expect(node(page, "x: variable, value 1, gradient 40")).toBeVisible();
  const panel = page.getByRole("region", { name: "Walkthrough" });
  const next = page.getByRole("button", { name: "Next step" });
  const answer = panel.getByLabel("Your answer");
  const check = panel.getByRole("button", { name: "Check" });

  await page.getByRole("button", { name: "Ask me" }).click();
  await expect(panel).toContainText("Asking you");
  await next.click();
  await expect(panel).toContainText("What is the value of 4·x?");
  await answer.fill("five");
  await check.click();
  await expect(panel).toContainText("Multiply 4 by x: 4 × 1.");
  for (const right of ["4", "5", "25", "1", "10/1", "1e1"]) {
    await answer.fill(right);
    await answer.press("Enter");
    await expect(answer).toHaveCount(0);
    await next.click();
    await expect(answer).toBeVisible();
  }

  await expect(panel).toContainText("What is the gradient of x, ∂L/∂x?");
  const shown = await page.content();
  expect(shown).not.toContain("gradient 40");
  expect(shown).not.toContain("= 40");
  await answer.fill("20");
  await check.click();
  await expect(panel).toContainText("the exponent comes down as a factor");
  await page.keyboard.press("PageDown");
  await expect(answer).toBeVisible();
  await answer.fill("40,0");
  await check.click();
  await expect(panel).toContainText("10 × 4 = 40");
  await expect(node(page, "x: variable, value 1, gradient 40")).toBeVisible();

  await panel.getByLabel("Notation of gradients").selectOption("grad");
  await expect(panel).toContainText("the gradient of x, x.grad.");
  await page.reload();
  await page.getByRole("button", { name: "Ask me" }).click();
  await expect(panel.getByLabel("Notation of gradients")).toHaveValue("grad");
});

test("a lesson opens as one's own board and asks what it has prepared", async ({ person }) => {
  const { page } = await person();
  await page.goto("/");
  await page.getByRole("button", { name: /^All 55 lessons/ }).click();
  await page.getByRole("button", { name: /^One input, two factors/ }).click();
  await page.waitForURL(/\/b\//);
  const lesson = page.getByRole("complementary", { name: "Lesson" });
  await expect(lesson).toContainText("Christopher Olah");
  await lesson.getByRole("button", { name: "Answer the questions" }).click();
  const panel = page.getByRole("region", { name: "Walkthrough" });
  const next = page.getByRole("button", { name: "Next step" });
  const answer = panel.getByLabel("Your answer");
  while ((await answer.count()) === 0) await next.click();
  await expect(panel).toContainText("What is the gradient of a+b");
  await answer.fill("2");
  await answer.press("Enter");
  await next.click();
  while ((await answer.count()) === 0) await next.click();
  await expect(panel).toContainText("What is its gradient, ∂L/∂b?");
  await answer.fill("3");
  await answer.press("Enter");
  await expect(panel).toContainText("b feeds more than one input, in a+b and b+1.");
  await panel.getByRole("button", { name: "Show me" }).click();
  await expect(panel).toContainText("2 + 3 = 5");

  await panel.getByRole("button", { name: "Stop" }).click();
  await expect(node(page, "b: variable, value 1, gradient 5")).toBeVisible();
  await lesson.getByRole("button", { name: "Other numbers" }).click();
  await expect(node(page, "b: variable, value 1, gradient 5")).toHaveCount(0);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(node(page, "b: variable, value 1, gradient 5")).toBeVisible();
});
