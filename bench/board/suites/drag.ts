import type { Locator } from "@playwright/test";
import { moveCursors } from "../cursors";
import { median, sum, type Target } from "../figures";
import { middleOf, type Point, rendersDuring, stroke } from "../gestures";
import type { Stage } from "../stage";

export const CURSORS = 30;
const STEPS = 40;

/** The same node of both pages is dragged by 40 steps, in turn; on ours with 30 cursors of others moving. */
export async function dragging(
  stage: Stage,
  count: number,
  rounds: number,
  say: (line: string) => void,
): Promise<Target[]> {
  const board = await stage.board(count);
  const bare = await stage.barePage(count);
  const ours = await stage.boardPage(board);
  const stop = await moveCursors(stage.socketOf(board), CURSORS);
  // Thirty people who come make the toolbar higher; the board is fitted to what is left of the canvas.
  await ours.waitForTimeout(1500);
  const middle = `n${Math.floor(count / 2)}`;
  const index = Math.floor(count / 2);
  const nodeOn = {
    bare: bare.locator(`[data-node="${middle}"]`),
    // The server gives the nodes ids of their own, in the order of the file.
    ours: ours.locator("[data-node]").nth(index),
  };
  const ratios: number[] = [];
  const frames = { bare: [] as number[], ours: [] as number[] };
  let renders = 0;
  for (let round = 0; round < rounds + 1; round++) {
    // There and back again: nodes that come to lie on each other would be taken for each other.
    const way = round % 2 === 0 ? 1 : -1;
    const by = { x: 60 * way, y: 40 * way };
    const from = { bare: await middleOf(nodeOn.bare), ours: await middleOf(nodeOn.ours) };
    await bare.bringToFront();
    const one = await stroke(bare, from.bare, by, STEPS);
    await ours.bringToFront();
    let other: readonly number[] = [];
    renders = await rendersDuring(ours, async () => {
      other = await stroke(ours, from.ours, by, STEPS);
    });
    for (const page of ["bare", "ours"] as const) await hasMoved(nodeOn[page], from[page], by);
    if (round === 0) continue;
    ratios.push(sum(other) / sum(one));
    frames.bare.push(...one);
    frames.ours.push(...other);
  }
  // That the drag is saved is shown when the server says so, which is no cursor's doing.
  await ours
    .getByRole("status")
    .filter({ hasText: /^Saved$/ })
    .waitFor();
  // What is out of sight is brought up to date when the board rests.
  await ours.waitForTimeout(1500);
  const idle = await rendersDuring(ours, () => ours.waitForTimeout(2000));
  stop();
  say(
    `${count} nodes: a step takes ${median(frames.ours).toFixed(1)} ms, on the bare page ` +
      `${median(frames.bare).toFixed(1)} ms; ${renders} components rendered in ${STEPS} steps; ` +
      `${idle} in two seconds in which ${CURSORS} cursors moved`,
  );
  await Promise.all([bare.context().close(), ours.context().close()]);
  return [
    { wish: `drag at ${count} nodes, of the bare page's time`, found: median(ratios), limit: 1.15 },
    { wish: `components rendered for the cursors of others (${count} nodes)`, found: idle, limit: 0 },
  ];
}

/** What was not dragged was not measured. Our nodes may be drawn to the lines of others, by a few pixels. */
async function hasMoved(node: Locator, from: Point, by: Point): Promise<void> {
  const { x, y } = await middleOf(node);
  if (Math.hypot(x - from.x - by.x, y - from.y - by.y) > 16)
    throw new Error(
      `The node is not where it was dragged to: ${JSON.stringify({ from, by, found: { x, y } })}`,
    );
}
