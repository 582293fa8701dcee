import type { Page } from "@playwright/test";
import { expect, type Person, saved, test } from "./support/story";

const neuron = "1/(1+exp(-(w0*x0+w1*x1+w2)))";
const values = { w0: 2, x0: -1, w1: -3, x1: -2, w2: -3 };

const panel = (page: Page) => page.getByRole("region", { name: "Walkthrough" });

/** Everything the socket of a page brings, as text. */
function framesOf(page: Page): string[] {
  const frames: string[] = [];
  page.on("websocket", (socket) =>
    socket.on("framereceived", ({ payload }) => frames.push(payload.toString("latin1"))),
  );
  return frames;
}

async function answer(page: Page, text: string) {
  await page.getByLabel("Your answer").fill(text);
  await page.getByLabel("Your answer").press("Enter");
  await expect(page.getByText(`Your answer is in: ${text}.`)).toBeVisible();
}

test("a class predicts two gradients of a neuron, through an edit, a lost connection and somebody late", async ({
  person,
  board,
}) => {
  const { id, links } = await board(neuron, values);
  const [teacher, ann, ben]: readonly Person[] = [await person(), await person(), await person()];
  if (!teacher || !ann || !ben) throw new Error("nobody came");
  const annHeard = framesOf(ann.page);
  await teacher.page.goto(links.edit);
  await Promise.all([ann.page.goto(links.view), ben.page.goto(links.edit)]);
  // The projector opens by what this browser may do, which the server knows once the board is open.
  await saved(teacher.page);
  const wall = await teacher.context.newPage();
  const wallHeard = framesOf(wall);
  await wall.goto(`/b/${id}/present`);

  await teacher.page.getByRole("button", { name: "Present", exact: true }).click();
  await expect(panel(teacher.page)).toContainText("Step 1 of 26");
  const goTo = async (step: number) => {
    await teacher.page.getByRole("slider", { name: "Step" }).fill(String(step - 1));
    await expect(panel(teacher.page)).toContainText(`Step ${step} of 26`);
  };

  // The first prediction: ∂L/∂(1+exp(...)), which is −0.534.
  await goTo(14);
  await expect(panel(ann.page)).toContainText("Step 14 of 26");
  await teacher.page.getByRole("button", { name: "Ask the class" }).click();
  await expect(panel(ann.page)).toContainText("What is the gradient of");
  await expect(wall.getByText("0 of 2 have answered")).toBeVisible();
  await answer(ann.page, "-0.534");
  await answer(ben.page, "0.731");
  await expect(panel(teacher.page)).toContainText("2 of 2 have answered");
  await teacher.page.getByRole("button", { name: "Show the answers given" }).click();
  await expect(wall.getByText("1 of 2 right")).toBeVisible();
  for (const page of [ann.page, ben.page, wall]) expect(await page.content()).not.toMatch(/0\.534\d/);
  expect(annHeard.join("")).not.toContain("0.731");
  expect(`${annHeard.join("")}${wallHeard.join("")}`).not.toMatch(/0\.534\d/);
  await teacher.page.getByRole("button", { name: "Reveal" }).click();
  await expect(panel(ann.page)).toContainText("That is right.");
  await expect(panel(ben.page)).toContainText(/Your answer\s*0\.731\s*Right answer\s*[−-]0\.534/);

  // An edit renumbers nothing; the presenter's page is gone and comes back to where the class has stayed.
  await goTo(20);
  const weight = ben.page.getByLabel("Value of w0", { exact: true });
  await weight.fill("5");
  await weight.press("Enter");
  await expect(panel(ann.page)).toContainText("The board has changed since this walkthrough began.");
  await teacher.page.getByRole("button", { name: "Keep" }).click();
  await teacher.page.goto("about:blank");
  await expect(panel(ann.page)).toContainText("Step 20 of 26");
  await teacher.page.goto(`/b/${id}`);
  await expect(panel(teacher.page)).toContainText("Step 20 of 26");
  const late = await person();
  const lateHeard = framesOf(late.page);
  await late.page.goto(links.view);
  await expect(panel(late.page)).toContainText("Step 20 of 26");

  // The second prediction, at the last step: ∂L/∂x0, which is 0.393.
  await goTo(25);
  await teacher.page.getByRole("button", { name: "Ask the class" }).click();
  await answer(ann.page, "3");
  await ann.page.reload();
  await expect(ann.page.getByText("Your answer is in: 3.")).toBeVisible();
  await answer(ann.page, "4");
  await answer(late.page, "0.5");
  await answer(ben.page, "1");
  await expect(wall.getByText("3 of 3 have answered")).toBeVisible();
  expect([annHeard, lateHeard, wallHeard].flat().join("")).not.toMatch(/0\.393\d/);
  await teacher.page.getByRole("button", { name: "Reveal" }).click();
  for (const page of [ann.page, ben.page, late.page]) await expect(panel(page)).toContainText("Right answer");
  await expect(panel(late.page)).toContainText("Step 26 of 26");

  const { name } = (await (await teacher.context.request.get("/api/v1/me")).json()) as { name: string };
  expect(name).not.toBe("");
  expect(`${wallHeard.join("")}${await wall.content()}`).not.toContain(name);
  const csv = await (await teacher.context.request.get(`/api/v1/boards/${id}/answers`)).text();
  expect(csv.match(/student-/g)).toHaveLength(5);
  await teacher.page.getByRole("button", { name: "Stop presenting" }).click();
  await expect(panel(ann.page)).toHaveCount(0);
});
