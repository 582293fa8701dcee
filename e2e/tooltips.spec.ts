import { expect, test } from "./support/story";

test("a button without words says what it does under a resting pointer and to the keyboard, until Escape", async ({
  board,
  page,
}) => {
  const { links } = await board("x^2");
  await page.goto(links.edit);
  const undo = page.getByRole("button", { name: "Undo", exact: true });
  await expect(undo).toBeVisible();
  // An accessible name is no text: only the tip has these words in it.
  const tip = page.getByText("Undo", { exact: false }).filter({ hasText: /Ctrl|⌘/ });
  await expect(tip).toHaveCount(0);
  await undo.hover({ force: true });
  await expect(tip.first()).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(tip).toHaveCount(0);

  const share = page.getByRole("button", { name: "Share", exact: true });
  await share.focus();
  await share.press("Enter");
  const dialog = page.getByRole("dialog", { name: /share/i });
  await expect(dialog).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
  await expect(share).toBeFocused();
  await page.getByRole("button", { name: "Export", exact: true }).focus();
  await expect(page.getByText("Export", { exact: true })).toBeVisible();
});
