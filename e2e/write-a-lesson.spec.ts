import { expect, node, test } from "./support/story";

test("a teacher makes a board a lesson; who opens or forks it is asked and told what it says", async ({
  person,
  board,
}) => {
  const { links } = await board("c = a + b; y = c*c", { a: 2, b: 3 });
  const teacher = await person();
  await teacher.page.goto(links.edit);
  await teacher.page.getByRole("button", { name: "Write a lesson" }).click();
  const editor = teacher.page.getByRole("region", { name: "Lesson editor" });
  await editor.getByLabel("Introduction of the lesson").fill("A square is a *fork*: $c \\cdot c$.");
  await editor.getByRole("button", { name: "Step later" }).click();
  const panel = teacher.page.getByRole("region", { name: "Walkthrough" });
  await expect(panel).toContainText("Step 2 of");
  await editor.getByRole("button", { name: "Step later" }).click();
  await expect(editor).toContainText("c is worked out from a, so it comes after it.");
  await teacher.page.keyboard.press("PageDown");
  await expect(panel).toContainText("Step 3 of");
  await editor.getByLabel("Ask before this step shows its number").check();
  await editor.getByLabel("Question").fill("What do you expect $a+b$ to be?");
  await editor.getByLabel("Hint").fill("Two and three are 5.");
  await editor.getByLabel("Text of this step").fill("It is 5, and goes out twice.");
  await editor.getByLabel("Text of this step").press("Tab");
  await expect(panel).toContainText("It is 5, and goes out twice.");
  // A number that is worked out stays right when somebody changes the values.
  await expect(editor.getByLabel("Text of this step")).toHaveValue("It is {value}, and goes out twice.");

  const student = await person();
  await student.page.goto(links.view);
  const lesson = student.page.getByRole("complementary", { name: "Lesson" });
  await expect(lesson).toContainText("A square is a *fork*:");
  await student.page.getByRole("button", { name: "Fork" }).click();
  await student.page.waitForURL((address) => !links.view.includes(address.pathname));
  await lesson.getByRole("button", { name: "Begin the lesson" }).click();
  const own = student.page.getByRole("region", { name: "Walkthrough" });
  await expect(own).toContainText("b is 3.");
  await student.page.keyboard.press("PageDown");
  await student.page.keyboard.press("PageDown");
  await expect(own).toContainText("What do you expect");
  await expect(node(student.page, "c: add, value 5")).toHaveCount(0);
  await own.getByRole("button", { name: "Hint" }).click();
  await expect(own).toContainText("Two and three are ?.");
  await own.getByLabel("Your answer").fill("5");
  await own.getByLabel("Your answer").press("Enter");
  await expect(own).toContainText("It is 5, and goes out twice.");
  await expect(node(student.page, "c: add, value 5")).toBeVisible();
});
