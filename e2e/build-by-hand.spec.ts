import { drag, expect, node, test } from "./support/story";

test("a graph is built by dragging operations and wiring ports, then cut and brought back", async ({
  page,
}) => {
  await page.goto("/");
  await page.getByRole("button", { name: "New board" }).click();
  await page.waitForURL(/\/b\/[\w-]+$/);
  const canvas = page.getByRole("region", { name: "Canvas" });
  const palette = page.getByRole("region", { name: "Operations" });

  await palette
    .getByRole("button", { name: "Variable" })
    .dragTo(canvas, { targetPosition: { x: 120, y: 120 } });
  await palette
    .getByRole("button", { name: "Variable" })
    .dragTo(canvas, { targetPosition: { x: 120, y: 320 } });
  await palette
    .getByRole("button", { name: "Multiply" })
    .dragTo(canvas, { targetPosition: { x: 480, y: 220 } });
  await expect(node(page, "x: variable, value 1")).toBeVisible();
  await expect(node(page, "y: variable, value 1")).toBeVisible();
  const problems = page.getByRole("list", { name: "Problems" });
  await expect(problems.getByRole("listitem")).not.toHaveCount(0);

  const output = (name: string) => node(page, name).locator(".react-flow__handle.source");
  const product = page.getByRole("group", { name: /: multiply/ });
  const ports = product.locator(".react-flow__handle.target");
  await output("x: variable").dragTo(ports.nth(0));
  // Let go anywhere on a node, the wire takes its first free port.
  await output("y: variable").dragTo(product, { targetPosition: { x: 60, y: 12 } });
  await expect(node(page, "x*y: multiply, value 1")).toBeVisible();

  await node(page, "x*y: multiply").click({ position: { x: 24, y: 14 } });
  await page.getByRole("button", { name: "Make target" }).click();
  await expect(node(page, "x: variable, value 1, gradient 1")).toBeVisible();

  await drag(page, node(page, "x*y: multiply"), { x: 60, y: 40 });
  await node(page, "x: variable").click({ position: { x: 24, y: 14 } });
  await page.keyboard.press("Delete");
  await expect(node(page, "x: variable")).toHaveCount(0);
  await page.keyboard.press("Control+z");
  await expect(node(page, "x*y: multiply, value 1, gradient 1")).toBeVisible();
  await expect(node(page, "x: variable, value 1, gradient 1")).toBeVisible();
});
