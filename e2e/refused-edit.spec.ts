import type { Page } from "@playwright/test";
import { expect, makeBoard, node, saved, setValue, test } from "./support/story";

/** A page whose connection to the board can be cut and restored; everything else of it goes on. */
async function cuttable(page: Page) {
  const open = new Set<() => Promise<void>>();
  let cut = false;
  await page.routeWebSocket(/\/sync\//, (socket) => {
    if (cut) return void socket.close({ code: 1001 });
    socket.connectToServer();
    open.add(() => socket.close({ code: 1001 }));
  });
  return {
    async cut() {
      cut = true;
      for (const close of open) await close();
      open.clear();
    },
    restore() {
      cut = false;
    },
  };
}

test("an edit that is refused is said so and taken back, on the screen and for good", async ({ person }) => {
  const teacher = await person();
  const student = await person();
  await makeBoard(teacher.page, "x^2");
  const id = new URL(teacher.page.url()).pathname.split("/").at(-1);
  await teacher.page.getByRole("button", { name: "Share" }).click();
  const editLink = await teacher.page.getByRole("textbox", { name: "Edit link" }).inputValue();
  const viewLink = await teacher.page.getByRole("textbox", { name: "View link" }).inputValue();

  const line = await cuttable(student.page);
  await student.page.goto(editLink);
  await setValue(student.page, "x", "3");
  await saved(student.page);
  await line.cut();
  await expect(student.page.getByRole("status").filter({ hasText: /^Offline$/ })).toBeVisible();

  await test.step("meanwhile the edit link is taken back, and only the view link is left", async () => {
    await teacher.page.getByRole("button", { name: "New Edit link" }).click();
    await teacher.page.getByRole("button", { name: "Make a new link" }).click();
    await expect(teacher.page.getByRole("textbox", { name: "Edit link" })).not.toHaveValue(editLink);
    await teacher.page.getByRole("button", { name: "Close" }).click();
    const joined = await student.context.request.post(`/api/v1/boards/${id}/join`, {
      data: { key: new URL(viewLink).searchParams.get("key") },
    });
    expect((await joined.json()).role).toBe("viewer");
  });

  await setValue(student.page, "x", "7");
  await expect(node(student.page, "x: variable, value 7, gradient 14")).toBeVisible();
  await expect(
    student.page.getByRole("status").filter({ hasText: /^Offline, 1 change waiting$/ }),
  ).toBeVisible();
  line.restore();
  await expect(
    student.page.getByText("You are viewing this board. Ask for the edit link to change it.").first(),
  ).toBeVisible();
  await expect(node(student.page, "x: variable, value 3, gradient 6")).toBeVisible();
  await expect(student.page.getByText("Read only")).toBeVisible();

  await setValue(teacher.page, "x", "4");
  await expect(node(student.page, "x: variable, value 4, gradient 8")).toBeVisible();
  await student.page.reload();
  await expect(student.page.getByText("Read only")).toBeVisible();
  await expect(node(student.page, "x: variable, value 4, gradient 8")).toBeVisible();
  await expect(node(teacher.page, "x: variable, value 4, gradient 8")).toBeVisible();
});
