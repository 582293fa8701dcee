import { expect, test } from "./support/story";

test("a long outline shows its first rows, more on request, and finds what is further down", async ({
  board,
  page,
}) => {
  const names = Array.from({ length: 100 }, (_, at) => `v${at}`);
  const { links } = await board(names.join(" + "));
  await page.goto(links.edit);
  const outline = page.getByRole("region", { name: "Outline" });
  const rows = outline.getByRole("row").filter({ has: page.getByRole("rowheader") });
  await expect(rows).toHaveCount(150);

  await outline.getByRole("searchbox").fill("v99");
  await expect(outline.getByRole("button", { name: "Show v99", exact: true })).toBeVisible();
  await outline.getByRole("searchbox").fill("");

  await outline.getByRole("button", { name: /^Show 49 more of 199$/ }).click();
  await expect(rows).toHaveCount(199);
  await expect(rows.nth(150).getByRole("button").first()).toBeFocused();
  await expect(outline.getByRole("button", { name: /more of/ })).toHaveCount(0);
  await rows.last().getByRole("button").first().click();
  await expect(page.getByRole("group", { name: /: add, value 100, gradient 1$/ })).toBeVisible();

  // A row that nobody sees follows, too, when the board rests.
  const first = outline.getByRole("textbox", { name: "Value of v0", exact: true });
  await first.fill("5");
  await first.press("Enter");
  await expect(rows.last()).not.toBeInViewport();
  await expect(rows.last()).toContainText("104");
});
