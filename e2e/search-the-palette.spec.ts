import { expect, makeBoard, node, test } from "./support/story";

test("an operation is found by typing a part of its name and put on the board with Enter", async ({
  page,
}) => {
  await makeBoard(page, "x^2");
  const search = page.getByRole("searchbox", { name: "Search operations" });
  await search.fill("hyperbolic tan");
  await expect(
    page.getByRole("status").filter({ hasText: "2 operations found. Enter adds the first." }),
  ).toBeAttached();
  await search.press("Enter");
  await expect(node(page, "tanh(?): hyperbolic tangent, value ?, gradient ?")).toBeVisible();
  await search.fill("no such thing");
  await expect(page.getByText("No operation is called so.")).toBeVisible();
  await search.press("Escape");
  await expect(page.getByRole("heading", { name: "Trigonometry" })).toBeVisible();
});

test("all operations are one stop of the Tab key, and arrow keys go from one to the next", async ({
  page,
}) => {
  await makeBoard(page, "x^2");
  const palette = page.getByRole("region", { name: "Operations" });
  await palette.getByRole("searchbox").focus();
  await page.keyboard.press("Tab");
  await expect(palette.getByRole("button", { name: "Variable" })).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(palette.getByRole("button", { name: "Constant" })).toBeFocused();
  await page.keyboard.press("End");
  await expect(palette.getByRole("button").last()).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(page.getByLabel("Formula")).toBeFocused();
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Home");
  await page.keyboard.press("Enter");
  await expect(node(page, "y: variable, value 1, gradient 0")).toBeVisible();
});
