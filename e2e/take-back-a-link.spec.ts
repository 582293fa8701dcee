import { expect, makeBoard, node, saved, setValue, test } from "./support/story";

test("the owner takes a link back: who came by it is shown out, what they built stays", async ({
  person,
}) => {
  const teacher = await person();
  const student = await person();
  await makeBoard(teacher.page, "x^2");
  await teacher.page.getByRole("button", { name: "Share" }).click();
  const field = teacher.page.getByRole("textbox", { name: "Edit link" });
  const old = await field.inputValue();
  await teacher.page.getByRole("button", { name: "Close" }).click();

  await student.page.goto(old);
  await expect(node(student.page, "x: variable, value 1, gradient 2")).toBeVisible();
  await setValue(student.page, "x", "3");
  await saved(student.page);
  await expect(node(teacher.page, "x: variable, value 3, gradient 6")).toBeVisible();

  await teacher.page.getByRole("button", { name: "Share" }).click();
  await teacher.page.getByRole("button", { name: "New Edit link" }).click();
  await expect(teacher.page.getByText("everyone who joined with it leaves the board")).toBeVisible();
  await teacher.page.getByRole("button", { name: "Make a new link" }).click();
  await expect(field).not.toHaveValue(old);
  const renewed = await field.inputValue();
  await teacher.page.getByRole("button", { name: "Close" }).click();

  const sentence = "This link does not open the board. Ask for a new one.";
  await expect(student.page.getByText(sentence)).toBeVisible();
  await student.page.goto(old);
  await expect(student.page.getByText(sentence)).toBeVisible();
  await student.page.goto(renewed);
  await expect(node(student.page, "x: variable, value 3, gradient 6")).toBeVisible();
  await setValue(student.page, "x", "4");
  await expect(node(teacher.page, "x: variable, value 4, gradient 8")).toBeVisible();
});
