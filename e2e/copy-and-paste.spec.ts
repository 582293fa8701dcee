import { expect, makeBoard, node, test } from "./support/story";

test("nodes are copied from one board to another in another browser, without the clipboard API", async ({
  person,
  board,
}) => {
  const { links } = await board("h = sin(x); h*y", { x: 2 });
  const other = await board("x^2");
  const [ada, ben] = [await person(), await person()];
  for (const { context } of [ada, ben]) {
    // As on a page that came over plain http.
    await context.addInitScript(() => {
      Object.defineProperty(navigator, "clipboard", { value: undefined });
    });
  }
  await ada.page.goto(links.edit);
  await ben.page.goto(other.links.edit);
  await expect(node(ada.page, "x: variable, value 2")).toBeVisible();
  await expect(node(ben.page, "x: variable, value 1, gradient 2")).toBeVisible();

  await ada.page.keyboard.press("Control+a");
  await ada.page.keyboard.press("Control+c");
  await expect(ada.page.getByText("4 nodes copied.")).toBeAttached();
  await ben.page.keyboard.press("Control+v");
  await expect(ben.page.getByText("4 nodes pasted.")).toBeAttached();
  await expect(node(ben.page, "x1: variable, value 2")).toBeVisible();
  await expect(node(ben.page, "h: sine, value 0.909297")).toBeVisible();
  await expect(node(ben.page, "x: variable, value 1, gradient 2")).toBeVisible();
  await expect(ben.page.getByText("4 nodes selected", { exact: true })).toBeVisible();

  await test.step("cut takes them away, one undo brings them and their selection back", async () => {
    await ben.page.keyboard.press("Control+x");
    await expect(node(ben.page, "h: sine")).toHaveCount(0);
    await ben.page.keyboard.press("Control+z");
    await expect(node(ben.page, "h: sine, value 0.909297")).toBeVisible();
    await expect(ben.page.getByText("4 nodes selected", { exact: true })).toBeVisible();
    await ben.page.keyboard.press("Control+Shift+z");
    await expect(node(ben.page, "h: sine")).toHaveCount(0);
  });

  await test.step("menus copy and paste, too", async () => {
    await node(ada.page, "h: sine").click({ button: "right", position: { x: 24, y: 14 } });
    await ada.page.getByRole("menuitem", { name: /^Copy Ctrl\+C/ }).click();
    await ada.page
      .getByRole("region", { name: "Canvas" })
      .click({ button: "right", position: { x: 200, y: 60 } });
    await ada.page.getByRole("menuitem", { name: /^Paste/ }).click();
    await expect(node(ada.page, "h1: sine, value 0.909297")).toBeVisible();
  });
});

test("pasting a formula builds it, a Gradboard file is added, and anything else is explained", async ({
  page,
  server,
}) => {
  await makeBoard(page, "x^2");
  await expect(node(page, "x: variable, value 1, gradient 2")).toBeVisible();
  const paste = (text: string) =>
    page.evaluate((plain) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", plain);
      document.body.dispatchEvent(
        new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }),
      );
    }, text);

  await paste("cos(x)+q");
  await expect(node(page, "cos(x)+q: add, value 1.5403")).toBeVisible();
  await expect(node(page, "x: variable")).toHaveCount(1);

  const id = new URL(page.url()).pathname.split("/").at(-1);
  const file = await page.request.get(`${server.url}/api/v1/boards/${id}`);
  await paste(await file.text());
  await expect(node(page, "x1: variable, value 1")).toBeVisible();

  await paste("Dear all, see you at nine.");
  await expect(page.getByText(/^This cannot be pasted\./).first()).toBeVisible();
  await paste('{"format":"gradboard","version":1}');
  await expect(page.getByText(/^This cannot be pasted\./)).toHaveCount(1);
});

test("a copy beside its original is fed by the same nodes and has the same value", async ({ page }) => {
  await makeBoard(page, "sin(x)*y");
  await expect(node(page, "sin(x)*y: multiply, value 0.841471, gradient 1")).toBeVisible();
  await node(page, "sin(x): sine").click({ position: { x: 24, y: 14 } });
  await page.keyboard.press("Control+d");
  await expect(node(page, "sin(x): sine, value 0.841471")).toHaveCount(2);
  await expect(node(page, "x: variable")).toHaveCount(1);
});

test("a number typed into the inspector counts when another node is clicked before Enter", async ({
  page,
}) => {
  await makeBoard(page, "x*y");
  await node(page, "x: variable").click({ position: { x: 24, y: 14 } });
  await page.getByLabel("Value", { exact: true }).fill("5");
  await node(page, "y: variable").click({ position: { x: 24, y: 14 } });
  await expect(node(page, "x: variable, value 5, gradient 1")).toBeVisible();
  await expect(node(page, "y: variable, value 1, gradient 5")).toBeVisible();
});
