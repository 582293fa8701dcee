import type { Target } from "../figures";
import type { Stage } from "../stage";

const KB = 1024;

/** The JavaScript that a browser gets which was never here, until the board can be used. */
export async function firstLoad(stage: Stage, say: (line: string) => void): Promise<Target[]> {
  const board = await stage.board(5);
  const page = await stage.page();
  const network = await page.context().newCDPSession(page);
  await network.send("Network.enable");
  const scripts = new Set<string>();
  let bytes = 0;
  network.on("Network.responseReceived", ({ requestId, type }) => {
    if (type === "Script") scripts.add(requestId);
  });
  network.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) bytes += encodedDataLength;
  });
  await page.goto(board.url);
  await page.locator("[data-node]").first().waitFor();
  await page.getByText("Saved", { exact: true }).waitFor();
  const usable = bytes;
  await page.waitForLoadState("networkidle");
  say(
    `First load: ${(usable / KB).toFixed(0)} KB of compressed JavaScript until the board can be used, ` +
      `${(bytes / KB).toFixed(0)} KB in the end`,
  );
  await page.context().close();
  return [{ wish: "KB of JavaScript before a board can be used", found: usable / KB, limit: 350 }];
}
