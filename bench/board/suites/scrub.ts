import { median, quantile, type Target } from "../figures";
import { middleOf, rendersDuring, stroke } from "../gestures";
import type { Stage } from "../stage";

const COUNT = 1000;
const STEPS = 40;

/** A slider is moved on a large board, beside a drag of the bare page with as many nodes. */
export async function scrubbing(
  stage: Stage,
  rounds: number,
  say: (line: string) => void,
): Promise<Target[]> {
  const bare = await stage.barePage(COUNT);
  const ours = await stage.boardPage(await stage.board(COUNT));
  const slider = ours.getByRole("slider", { name: "x12 slider" });
  // As a person would who wants to move it: from far away sliders are not drawn.
  await ours.getByRole("button", { name: "Show x12", exact: true }).click();
  await ours.keyboard.press("Shift+2");
  await slider.waitFor();
  const node = bare.locator(`[data-node="n${COUNT / 2}"]`);
  const ratios: number[] = [];
  let renders = 0;
  let changed = 0;
  for (let round = 0; round < rounds + 1; round++) {
    const start = await middleOf(slider);
    const away = round % 2 === 0 ? 1 : -1;
    const names = () =>
      ours
        .locator("[data-node]")
        .evaluateAll((all) => all.map((element) => element.getAttribute("aria-label")));
    const before = await names();
    await ours.bringToFront();
    let scrub: readonly number[] = [];
    renders = await rendersDuring(ours, async () => {
      scrub = await stroke(ours, start, { x: 30 * away, y: 0 }, STEPS);
    });
    const after = await names();
    changed = after.filter((name, index) => name !== before[index]).length;
    await bare.bringToFront();
    const drag = await stroke(bare, await middleOf(node), { x: 40 * away, y: 40 * away }, STEPS);
    if (round > 0) ratios.push(quantile(scrub, 0.95) / quantile(drag, 0.95));
  }
  say(
    `${COUNT} nodes, slider: ${(renders / STEPS).toFixed(0)} components rendered a step; ` +
      `${changed} nodes had other numbers at the end`,
  );
  await Promise.all([bare.context().close(), ours.context().close()]);
  return [
    {
      wish: `p95 of a slider's frames at ${COUNT} nodes, of the bare page's drag`,
      found: median(ratios),
      limit: 1,
    },
  ];
}
