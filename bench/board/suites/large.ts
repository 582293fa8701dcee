import { median } from "../figures";
import { middleOf, shown, stroke } from "../gestures";
import type { Stage } from "../stage";

const COUNT = 5000;

/** The largest board there may be: opened, panned, searched and edited. */
export async function largest(stage: Stage, say: (line: string) => void): Promise<void> {
  const board = await stage.board(COUNT);
  const start = performance.now();
  const page = await stage.boardPage(board);
  const opened = performance.now() - start;

  const canvas = page.getByRole("region", { name: "Canvas" });
  const { x, y } = await middleOf(canvas);
  await page.keyboard.down("Space");
  const pan = await stroke(page, { x, y }, { x: 200, y: 100 });
  await page.keyboard.up("Space");

  const asked = performance.now();
  await page.keyboard.press("Control+f");
  await shown(page, "[role=dialog]", "");
  await page.keyboard.type("x37");
  await shown(page, "[role=option]", "x37");
  const found = performance.now() - asked;
  await page.keyboard.press("Enter");
  await shown(page, "[data-node]", "x37: variable");

  const field = page.getByLabel("Value", { exact: true });
  await field.fill("0.75");
  await field.focus();
  const typed = performance.now();
  await page.keyboard.press("Enter");
  await shown(page, "[data-node]", "x37: variable, value 0.75");
  const edited = performance.now() - typed;
  say(
    `${COUNT} nodes: opened after ${(opened / 1000).toFixed(1)} s, ${median(pan).toFixed(0)} ms a step of panning, ` +
      `found by name after ${found.toFixed(0)} ms, a typed value shown after ${edited.toFixed(0)} ms`,
  );
  await page.context().close();
}
