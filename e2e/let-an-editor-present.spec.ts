import { expect, makeBoard, node, test } from "./support/story";

test("the owner lets an editor present, and takes the walkthrough back in the middle of it", async ({
  person,
}) => {
  const [owner, editor] = [(await person()).page, (await person()).page];
  await makeBoard(owner, "(4*x+1)^2");
  await owner.getByRole("button", { name: "Share" }).click();
  const share = owner.getByRole("dialog", { name: "Share this board" });
  await expect(share).toContainText("Nobody has joined with the edit link yet.");
  await editor.goto(await share.getByRole("textbox", { name: "Edit link" }).inputValue());
  await expect(node(editor, "x: variable, value 1, gradient 40")).toBeVisible();
  await expect(editor.getByRole("button", { name: "Walk through" })).toBeVisible();
  await expect(editor.getByRole("button", { name: "Present", exact: true })).toHaveCount(0);

  await share.getByRole("checkbox").check();
  await editor.getByRole("button", { name: "Present", exact: true }).click();
  // Pressed before the server can have answered.
  await editor.keyboard.press("PageDown");
  // Not by its role: the page behind a dialog has none.
  await expect(owner.getByText(/^Step 2 of \d+$/)).toBeVisible();
  const panel = (page: typeof owner) => page.getByRole("region", { name: "Walkthrough" });

  await share.getByRole("checkbox").uncheck();
  await expect(panel(editor).getByRole("button", { name: "Next step" })).toHaveCount(0);
  await owner.keyboard.press("Escape");
  await panel(owner).getByRole("button", { name: "Take over" }).click();
  await owner.keyboard.press("PageDown");
  await expect(panel(editor)).toContainText(/Step 3 of \d+/);
});
