import { expect, makeBoard, node, test } from "./support/story";

test("the outline finds nodes by what they are called, and lists those of one kind", async ({ page }) => {
  await makeBoard(page, "speed = way / time; speed^2 + ln(way - 5)");
  const outline = page.getByRole("region", { name: "Outline" });
  const rows = outline.getByRole("button", { name: /^Show / });
  const find = outline.getByRole("searchbox", { name: "Find in the outline" });
  await expect(node(page, "way: variable")).toBeVisible();

  await find.fill("speed");
  // The quotient itself, its square, and the sum in which that stands.
  await expect(rows).toHaveCount(3);
  await find.fill("nothing of the kind");
  await expect(outline.getByText("No node is called so.")).toBeVisible();
  await find.press("Escape");
  await expect(find).toHaveValue("");

  await outline.getByRole("combobox").selectOption("With problems");
  await expect(rows.first()).toHaveAccessibleName(/ln/);
  await outline.getByRole("combobox").selectOption("Inputs");
  await expect(outline.getByRole("button", { name: "Show way", exact: true })).toBeVisible();
  await expect(outline.getByRole("button", { name: "Show speed", exact: true })).toHaveCount(0);

  await outline.getByRole("button", { name: "Delete time" }).focus();
  await page.keyboard.press("Enter");
  await expect(node(page, "time: variable")).toHaveCount(0);
  await expect(outline.locator("tr :focus")).toHaveCount(1);
});
