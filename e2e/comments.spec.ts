import { expect, node, test } from "./support/story";

test("a comment on a node is read, answered and resolved by others, and outlives its node", async ({
  person,
  board,
}) => {
  const created = await board("x*y");
  const ada = await person();
  const ben = await person();
  await ada.page.goto(created.links.edit);
  await ben.page.goto(created.links.edit);
  await expect(node(ada.page, "x: variable, value 1, gradient 1")).toBeVisible();
  await expect(node(ben.page, "x: variable, value 1, gradient 1")).toBeVisible();

  await node(ada.page, "x: variable").focus();
  await ada.page.keyboard.press("Shift+C");
  const field = ada.page.getByRole("textbox", { name: "Comment on x" });
  await expect(field).toBeFocused();
  await field.fill("Why 1?");
  await field.press("Control+Enter");

  const pin = ben.page.getByRole("button", { name: /^Comment by .*: Why 1\?$/ });
  await expect(pin).toBeVisible();
  await pin.press("Enter");
  const panel = ben.page.getByRole("region", { name: "Comments" });
  await panel.getByRole("textbox", { name: "Reply" }).fill("It is where variables start.");
  await panel.getByRole("button", { name: "Send" }).click();
  await expect(
    ada.page.getByRole("region", { name: "Comments" }).getByText("It is where variables start."),
  ).toBeVisible();

  await node(ben.page, "x: variable").focus();
  await ben.page.keyboard.press("Delete");
  await expect(node(ada.page, "x: variable")).toHaveCount(0);
  await expect(ada.page.getByRole("button", { name: /^Comment by .*: Why 1\?$/ })).toBeVisible();

  await panel.getByRole("button", { name: "Resolve", exact: true }).click();
  await expect(ada.page.getByRole("button", { name: /^Comment by .*: Why 1\?$/ })).toHaveCount(0);
  await ada.page.getByRole("radio", { name: "Resolved" }).check();
  await expect(ada.page.getByRole("region", { name: "Comments" }).getByText("Why 1?")).toBeVisible();
});
