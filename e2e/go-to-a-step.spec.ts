import { expect, node, test } from "./support/story";

test("steps are played, dragged through, jumped to and refused; the graph may run upwards", async ({
  person,
  board,
}) => {
  const { links } = await board("c = a + b; d = a*b; y = (c + d) + c*d", { a: 2, b: 3 });
  const { page } = await person();
  await page.goto(links.view);
  await page.getByRole("button", { name: "Walk through" }).click();
  const panel = page.getByRole("region", { name: "Walkthrough" });
  const slider = panel.getByRole("slider", { name: "Step" });
  await slider.press("End");
  await expect(panel).toContainText("Step 22 of 22");
  await slider.press("PageUp");
  await expect(panel).toContainText("Step 21 of 22");

  await panel.getByRole("button", { name: "Backward pass" }).click();
  await expect(panel).toContainText("Step 8 of 22");
  const early = node(page, "d: multiply, value 6, waiting for 2 of 2 contributions");
  await early.focus();
  await early.press("Enter");
  await expect(panel).toContainText("d is still waiting for 2 of 2 contributions, from c+d and c·d.");
  await expect(panel).toContainText("Step 8 of 22");
  await panel.getByLabel("Go to a node").selectOption({ label: "y" });
  await expect(panel).toContainText("Step 9 of 22");

  const speed = panel.getByLabel("Speed");
  await speed.selectOption("4×");
  // A remote control works whatever was chosen last.
  await speed.press("PageDown");
  await expect(panel).toContainText("Step 10 of 22");
  await speed.press("PageUp");
  await expect(panel).toContainText("Step 9 of 22");
  await expect(speed).toHaveValue("4");
  await panel.getByRole("button", { name: "Play" }).click();
  await expect(panel).toContainText("Step 10 of 22");
  await panel.getByRole("button", { name: "Pause" }).click();

  const place = async (name: string) => {
    const box = await node(page, name).boundingBox();
    if (box === null) throw new Error(`${name} is not drawn`);
    return box;
  };
  await panel.getByLabel("Which way the graph runs").selectOption("Bottom to top");
  await expect(async () => {
    const [from, to] = [await place("a: variable"), await place("y: add")];
    expect(to.y + to.height).toBeLessThan(from.y);
  }).toPass();
});
