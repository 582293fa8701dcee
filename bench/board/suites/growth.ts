import { WebSocket } from "ws";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import type { Target } from "../figures";
import { middleOf, stroke } from "../gestures";
import type { OpenBoard, Stage } from "../stage";

/** A hand that never rests makes about this many drags or scrubs in an hour: one takes a second and a half. */
const AN_HOUR = 2400;

/** Few enough to be seen from near: from far away sliders are not drawn. */
const NODES = 8;

/** How much a document grows in an hour of dragging and scrubbing; `gestures` of them are made, the rest is in proportion. */
export async function growth(stage: Stage, gestures: number, say: (line: string) => void): Promise<Target[]> {
  const board = await stage.board(NODES);
  const page = await stage.boardPage(board);
  const before = await sizeOf(stage, board);
  const nodes = page.locator("[data-node]");
  const sliders = page.getByRole("slider");
  for (let gesture = 0; gesture < gestures; gesture++) {
    const away = gesture % 4 < 2 ? 1 : -1;
    if (gesture % 2 === 0)
      await stroke(
        page,
        await middleOf(nodes.nth(3 + (Math.floor(gesture / 4) % 5))),
        { x: 12 * away, y: 9 * away },
        4,
      );
    else
      await stroke(page, await middleOf(sliders.nth(Math.floor(gesture / 4) % 3)), { x: 7 * away, y: 0 }, 4);
  }
  await page.getByText("Saved", { exact: true }).waitFor();
  const grown = (await sizeOf(stage, board)) - before;
  await page.context().close();
  const hour = (grown / gestures) * AN_HOUR;
  say(
    `${gestures} drags and scrubs: the document grew by ${(grown / 1000).toFixed(1)} KB; ` +
      `an hour without pause (${AN_HOUR}) is ${(hour / 1000).toFixed(0)} KB`,
  );
  return [{ wish: "KB that a document grows in an hour without pause", found: hour / 1000, limit: 100 }];
}

/** Bytes of the whole document, as a client that comes now gets it. */
async function sizeOf(stage: Stage, board: OpenBoard): Promise<number> {
  const doc = new Y.Doc();
  const { origin, pathname, searchParams } = stage.socketOf(board);
  const at = pathname.lastIndexOf("/");
  const provider = new WebsocketProvider(origin + pathname.slice(0, at), pathname.slice(at + 1), doc, {
    // ws is a WebSocket but for the types of its events.
    WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
    disableBc: true,
    params: Object.fromEntries(searchParams),
  });
  await new Promise<void>((resolve) => provider.once("sync", () => resolve()));
  const { length } = Y.encodeStateAsUpdate(doc);
  provider.destroy();
  doc.destroy();
  return length;
}
