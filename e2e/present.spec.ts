import { expect, test } from "./support/story";

test("a class follows the presenter to x = 40; the projector holds no name and no key", async ({
  person,
  board,
}) => {
  const { links } = await board("(4*x+1)^2");
  const teacher = await person();
  const student = await person();
  await teacher.page.goto(links.edit);
  await student.page.goto(links.view);
  const panel = (page: typeof teacher.page) => page.getByRole("region", { name: "Walkthrough" });

  await teacher.page.getByRole("button", { name: "Present" }).click();
  await expect(panel(teacher.page)).toContainText(/Step 1 of \d+/);
  await expect(panel(student.page)).toContainText(/Step 1 of \d+/);
  await expect(student.page.getByRole("group", { name: /gradient 40/ })).toHaveCount(0);
  expect(await student.page.content()).not.toContain("gradient 40");

  const total = Number(/of (\d+)/.exec(await panel(teacher.page).innerText())?.[1]);
  expect(total).toBeGreaterThan(6);
  await teacher.page.getByRole("button", { name: "Next step" }).click();
  await teacher.page.getByRole("button", { name: "Next step" }).click();
  await teacher.page.keyboard.press("PageDown");
  await expect(panel(teacher.page)).toContainText(`Step 4 of ${total}`);
  await expect(panel(student.page)).toContainText(`Step 4 of ${total}`);

  const late = await person();
  await late.page.goto(links.view);
  await expect(panel(late.page)).toContainText(`Step 4 of ${total}`);

  const projector = await teacher.context.newPage();
  const frames: string[] = [];
  projector.on("websocket", (socket) =>
    socket.on("framereceived", ({ payload }) => frames.push(payload.toString())),
  );
  await projector.goto(new URL(`${teacher.page.url()}/present`).href);
  await expect(projector.getByText(`Step 4 of ${total}`)).toBeVisible();

  for (let step = 5; step <= total; step++) {
    await teacher.page.getByRole("button", { name: "Next step" }).click();
    await expect(panel(student.page)).toContainText(`Step ${step} of ${total}`);
  }
  for (const page of [student.page, late.page]) {
    await expect(panel(page)).toContainText("10 × 4 = 40");
    await expect(
      page.getByRole("group", { name: "x: variable, value 1, gradient 40", exact: true }),
    ).toBeVisible();
  }
  await expect(projector.getByText(/10 × 4 = 40/).first()).toBeVisible();

  const me = (await (await teacher.context.request.get("/api/v1/me")).json()) as { name: string };
  const shown = await projector.content();
  expect(me.name).not.toBe("");
  expect(shown).not.toContain(me.name);
  expect(shown).not.toContain("key=");
  expect(projector.url()).not.toContain("key=");
  expect(frames.length).toBeGreaterThan(0);
  expect(frames.join("")).not.toContain(me.name);

  await teacher.page.getByRole("button", { name: "Previous step" }).click();
  await expect(panel(student.page)).toContainText(`Step ${total - 1} of ${total}`);
  await teacher.page.getByRole("button", { name: "Stop presenting" }).click();
  await expect(panel(student.page)).toHaveCount(0);
});

test("at a fork the sum over the wires is written out", async ({ person, board }) => {
  const { links } = await board("x*x", { x: 3 });
  const teacher = await person();
  await teacher.page.goto(links.edit);
  await teacher.page.getByRole("button", { name: "Present" }).click();
  const panel = teacher.page.getByRole("region", { name: "Walkthrough" });
  const total = Number(/of (\d+)/.exec(await panel.innerText())?.[1]);
  for (let step = 2; step <= total; step++) await teacher.page.keyboard.press("PageDown");
  await expect(panel).toContainText("3 + 3 = 6");
});

test("a node that is early says what it waits for, and the end shows what goes wrong without waiting", async ({
  person,
  board,
}) => {
  const { links } = await board("c = a + b; d = a*b; y = (c + d) + c*d", { a: 2, b: 3 });
  const { page } = await person();
  await page.goto(links.view);
  await page.getByRole("button", { name: "Walk through" }).click();
  const panel = page.getByRole("region", { name: "Walkthrough" });
  const total = Number(/of (\d+)/.exec(await panel.innerText())?.[1]);
  let step = 1;
  const onwards = async (until: () => Promise<boolean>) => {
    while (step < total && !(await until())) {
      await page.keyboard.press("PageDown");
      step += 1;
      await expect(panel).toContainText(`Step ${step} of ${total}`);
    }
  };
  await onwards(async () => (await panel.innerText()).includes("waiting for 1 of 2 contributions"));
  await panel.getByRole("button", { name: /^[cd] waiting for 1 of 2 contributions/ }).click();
  await expect(panel).toContainText(/is still waiting for 1 of 2 contributions, from/);
  await expect(panel).toContainText("What it passed on now would be too little");
  while (!(await panel.innerText()).includes(`Step ${total} of ${total}`))
    await page.keyboard.press("PageDown");
  await panel.getByRole("button", { name: "… every node passed on what it had without waiting?" }).click();
  await expect(panel).toContainText("a: 29 in place of 25");
  await panel.getByRole("button", { name: "… each contribution replaced the one before it?" }).click();
  await expect(panel).toContainText("c: 1 in place of 7");
});
