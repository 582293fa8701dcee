import type { ReconnectResult } from "../load/jobs";
import { hocuspocus, ours, yWebsocket } from "../servers/contestants";
import type { CrowdedStore } from "../suites/crowded-store";
import type { Opening } from "../suites/opening";
import type { Findings } from "./findings";
import { figure } from "./table";

export type Target = { readonly wish: string; readonly found: string; readonly met: boolean | undefined };

/** Classrooms that y-websocket's server and Hocuspocus hold on the core on which 60 are asked of us. */
const MEASURE = { rooms: 60, yWebsocket: 5, hocuspocus: 11 } as const;

/** What was asked for, and what was found. */
export function targets(all: readonly Findings[]): Target[] {
  const of = (name: string) => all.find(({ contestant }) => contestant.name === name);
  const [us, yws, hp] = [of(ours.name), of(yWebsocket.name), of(hocuspocus.name)];
  const held = us?.capacity?.held;
  const rooms = us?.capacity ? (held?.rooms ?? 0) : undefined;
  const yHeld = yws?.capacity?.held;
  const hHeld = hp?.capacity?.held;
  const list = [
    atLeast("classrooms of 30 on one core", rooms, MEASURE.rooms),
    atLeast(
      "times the classrooms of y-websocket's server",
      over(rooms, yHeld?.rooms),
      MEASURE.rooms / MEASURE.yWebsocket,
    ),
    atLeast(
      "times the classrooms of Hocuspocus",
      over(rooms, hHeld?.rooms),
      MEASURE.rooms / MEASURE.hocuspocus,
    ),
    atMost("of Hocuspocus's memory for a client", over(held?.memory, hHeld?.memory), 1 / 3),
    atMost(
      "of the bytes that y-websocket's server sends to a client",
      over(held?.result.bytes, yHeld?.result.bytes),
      1 / 2,
    ),
    atMost("KB for an idle connection", us?.idle && us.idle.bytesEach / 1024, 40),
    atMost("ms for an edit after silence (median)", us?.silence?.p50, 10),
    atMost("s until 1,000 clients are back", us?.reconnect && us.reconnect.milliseconds / 1000, 5),
    atMost(
      "s in which 99 in 100 waited longer than 500 ms after all were gone",
      slowSeconds(us?.reconnect),
      3,
    ),
    ...storeTargets(us?.stores ?? []),
    ...openingTargets(us?.openings ?? [], hp?.openings ?? []),
  ];
  return list;
}

/** Milliseconds that somebody may wait for the board, or for an edit, when a thousand come back. */
const PATIENCE = 500;

function slowSeconds(back: ReconnectResult | undefined): number | undefined {
  return back?.seconds.filter(({ arrivals, edits }) => arrivals.p99 > PATIENCE || edits.p99 > PATIENCE)
    .length;
}

/** What is nothing special costs, measured twice, half as much again at most. */
function storeTargets([few, many]: readonly CrowdedStore[]): Target[] {
  if (!few || !many) return [];
  const than = `with ${many.boards} boards of that with ${few.boards}`;
  return [
    atMost(`of the time to start ${than}`, many.start / few.start, 1.5),
    atMost(`of the time to open one ${than}`, many.cold / few.cold, 1.5),
    atMost(`of the memory ${than}`, many.after / few.after, 1.5),
  ];
}

function openingTargets(us: readonly Opening[], hocuspocus: readonly Opening[]): Target[] {
  const short = us.find(({ size }) => size.edits < 1_000);
  return us.flatMap((opening) => {
    const { nodes, edits } = opening.size;
    const board = `${nodes} nodes after ${edits} edits, cold`;
    const other = hocuspocus.find(({ size }) => size.nodes === nodes && size.edits === edits);
    const list = [
      atMost(`of Hocuspocus's time to open ${board}`, over(opening.cold, other?.cold), 1),
      atMost(`of its bytes to open ${board}`, over(opening.bytes, other?.bytes), 1),
    ];
    if (short && short !== opening && short.size.nodes === nodes)
      list.push(
        atMost(`times as long as with ${short.size.edits}: ${board}`, opening.cold / short.cold, 1.5),
      );
    return list;
  });
}

const over = (one: number | undefined, other: number | undefined) =>
  one === undefined || !other ? undefined : one / other;

const atLeast = (wish: string, found: number | undefined, limit: number): Target => ({
  wish: `at least ${figure(limit, "", limit % 1 ? 1 : 0)} ${wish}`,
  found: figure(found, "", 1),
  met: found === undefined ? undefined : found >= limit,
});

const atMost = (wish: string, found: number | undefined, limit: number): Target => ({
  wish: `at most ${figure(limit, "", limit % 1 ? 2 : 0)} ${wish}`,
  found: figure(found, "", 2),
  met: found === undefined ? undefined : found <= limit,
});

export function targetList(list: readonly Target[]): string {
  const sign = (met: boolean | undefined) => (met === undefined ? "not measured" : met ? "met" : "missed");
  return list.map(({ wish, found, met }) => `${sign(met).padEnd(12)}  ${wish}: ${found}`).join("\n");
}
