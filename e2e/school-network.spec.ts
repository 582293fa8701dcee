import { networkInterfaces } from "node:os";
import { expect, makeBoard, node, saved, setValue, test } from "./support/story";

/** This machine's address as the rest of a school's network sees it, or null where there is no network. */
function networkAddress(): string | null {
  const addresses = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
  return addresses.find(({ family, internal }) => family === "IPv4" && !internal)?.address ?? null;
}

test("everything works over plain http, where browsers withhold what they call secure", async ({
  browser,
  server,
}) => {
  const host = networkAddress() ?? "127.0.0.1";
  const context = await browser.newContext({ baseURL: `http://${host}:${server.port}` });
  await context.addInitScript(() => {
    // Also where the address counts as secure (no network on this machine): take away what a plain http page lacks.
    Reflect.deleteProperty(Crypto.prototype, "randomUUID");
    Reflect.deleteProperty(Crypto.prototype, "subtle");
    Reflect.deleteProperty(Navigator.prototype, "clipboard");
  });
  const page = await context.newPage();
  await makeBoard(page, "(x+y)*z");
  await setValue(page, "z", "4");
  await expect(node(page, "x: variable, value 1, gradient 4")).toBeVisible();
  await saved(page);
  await page.getByRole("button", { name: "Share" }).click();
  const link = await page.getByRole("textbox", { name: "View link" }).inputValue();
  expect(link).toContain(`http://${host}:${server.port}/b/`);
  await context.close();
});
