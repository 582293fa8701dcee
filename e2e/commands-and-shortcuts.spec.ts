import { expect, makeBoard, node, test } from "./support/story";

test("every command is found by typing, run with Enter, and listed with its keys", async ({ page }) => {
  await makeBoard(page, "(4*x+1)^2");
  await expect(node(page, "x: variable, value 1, gradient 40")).toBeVisible();

  await test.step("a command", async () => {
    await page.keyboard.press("Control+k");
    const list = page.getByRole("dialog", { name: "All commands" });
    await list.getByRole("combobox").fill("select al");
    await expect(list.getByRole("option", { name: /^Select all/ })).toBeVisible();
    await page.keyboard.press("Enter");
    await expect(list).toHaveCount(0);
    await expect(page.getByText("7 nodes selected", { exact: true })).toBeVisible();
  });

  await test.step("a node, which then has the keyboard", async () => {
    await page.keyboard.press("Control+f");
    const list = page.getByRole("dialog", { name: "Find a node" });
    await list.getByRole("combobox").fill("4*x+");
    await page.keyboard.press("Enter");
    await expect(node(page, "4*x+1: add")).toBeFocused();
  });

  await test.step("an operation", async () => {
    await page.keyboard.press("Control+k");
    await page.getByRole("dialog", { name: "All commands" }).getByRole("combobox").fill("hyperbolic tan");
    await page.keyboard.press("Enter");
    await expect(node(page, "tanh(?): hyperbolic tangent")).toBeFocused();
    await page.keyboard.press("Control+z");
    await expect(node(page, "tanh(?): hyperbolic tangent")).toHaveCount(0);
  });

  await test.step("the sheet lists the same keys, and one press of Escape closes it", async () => {
    await page.keyboard.press("?");
    const sheet = page.getByRole("dialog", { name: "Keyboard shortcuts" });
    await expect(sheet.getByText("Undo", { exact: true })).toBeVisible();
    await expect(sheet.getByText("Ctrl+Z", { exact: true })).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(sheet).toHaveCount(0);
  });
});

test("shortcuts work on a keyboard of another script, never while typing, and can be switched off", async ({
  page,
}) => {
  await makeBoard(page, "x^2");
  await expect(node(page, "x: variable, value 1, gradient 2")).toBeVisible();
  const press = (key: string, code: string, ctrlKey: boolean) =>
    page.evaluate(
      (init) => {
        const event = new KeyboardEvent("keydown", { ...init, bubbles: true, cancelable: true });
        (document.activeElement ?? document.body).dispatchEvent(event);
      },
      { key, code, ctrlKey },
    );
  const commands = page.getByRole("dialog", { name: "All commands" });

  await press("л", "KeyK", true);
  await expect(commands).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(commands).toHaveCount(0);

  const formula = page.getByLabel("Formula");
  await formula.fill("");
  await formula.pressSequentially("?/rc");
  await expect(formula).toHaveValue("?/rc");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await formula.fill("");
  await formula.blur();

  await page.keyboard.press("?");
  await page.getByRole("radio", { name: "Only with Ctrl, Cmd or Alt" }).check();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await page.keyboard.press("?");
  await page.keyboard.press("Control+k");
  await expect(commands).toBeVisible();
  await expect(page.getByRole("dialog")).toHaveCount(1);
  await commands.getByRole("combobox").fill("keyboard");
  await page.keyboard.press("Enter");
  await page.getByRole("radio", { name: "Off" }).check();
  await page.keyboard.press("Escape");
  await page.reload();
  await expect(node(page, "x: variable, value 1, gradient 2")).toBeVisible();
  await page.keyboard.press("Control+k");
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog")).toHaveCount(0);
});

test("holding the keys of undo says once that there is nothing left", async ({ page }) => {
  await makeBoard(page, "x^2");
  await expect(node(page, "x: variable, value 1, gradient 2")).toBeVisible();
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Control+d");
  await expect(node(page, "x1: variable")).toBeVisible();
  for (let press = 0; press < 6; press++) await page.keyboard.press("Control+z");
  await expect(node(page, "x1: variable")).toHaveCount(0);
  await expect(page.getByText("3 nodes selected", { exact: true })).toBeVisible();
  await expect(page.getByText("There is nothing of yours to undo.")).toHaveCount(1);
});
