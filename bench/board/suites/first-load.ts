import type { Target } from "../figures";
import type { Stage } from "../stage";

const KB = 1024;

/** The JavaScript that a browser asks for which was never here, until the board can be used. */
export async function firstLoad(stage: Stage, say: (line: string) => void): Promise<Target[]> {
  const board = await stage.board(5);
  const page = await stage.page();
  await page.goto(board.url);
  // Read by the page's own clock, frame by frame: from here the answer would come too late.
  const usableAt = await page.waitForFunction(() => {
    const node = document.querySelector("[data-node]");
    const isSeen = node?.checkVisibility({ visibilityProperty: true }) === true;
    return isSeen && document.body.textContent?.includes("Saved") ? performance.now() : null;
  });
  const until = Number(await usableAt.jsonValue());
  await page.waitForLoadState("networkidle");
  const scripts = await page.evaluate(() =>
    performance.getEntriesByType("resource").flatMap((entry) => {
      if (!(entry instanceof PerformanceResourceTiming) || !entry.name.includes(".js")) return [];
      return [{ at: entry.startTime, bytes: entry.encodedBodySize }];
    }),
  );
  const sum = (some: typeof scripts) => some.reduce((bytes, script) => bytes + script.bytes, 0) / KB;
  const usable = sum(scripts.filter(({ at }) => at < until));
  say(
    `First load: ${usable.toFixed(0)} KB of compressed JavaScript until the board can be used ` +
      `(${(until / 1000).toFixed(1)} s), ${sum(scripts).toFixed(0)} KB in the end`,
  );
  await page.context().close();
  return [{ wish: "KB of JavaScript before a board can be used", found: usable, limit: 350 }];
}
