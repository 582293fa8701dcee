import { generate } from "../load/generate";
import type { ReconnectResult } from "../load/jobs";
import type { Contestant } from "../servers/contestants";
import { RunningServer } from "../servers/running";

export type Idle = { readonly open: number; readonly bytesEach: number };

/** Memory of connections that say nothing. */
export async function idleConnections(contestant: Contestant, connections: number): Promise<Idle> {
  const server = await RunningServer.start(contestant);
  try {
    const places = await contestant.places(server.port, Math.ceil(connections / 50));
    let before = 0;
    let after = 0;
    const said = await generate(
      { kind: "idle", places, dialect: contestant.dialect, connections },
      ({ kind }) => {
        if (kind === "joined") before = server.memory;
        if (kind === "measured") after = server.memory;
      },
    );
    if (said.kind !== "idle") throw new Error(said.kind === "failed" ? said.error : said.kind);
    return { open: said.result.open, bytesEach: (after - before) / connections };
  } finally {
    await server.stop();
  }
}

/** Milliseconds (median and 99 in 100) of an edit after silence. */
export async function afterSilence(
  contestant: Contestant,
  edits: number,
): Promise<{ p50: number; p99: number }> {
  const server = await RunningServer.start(contestant);
  try {
    const [place] = await contestant.places(server.port, 1);
    if (!place) throw new Error("There is no room.");
    const said = await generate(
      { kind: "silence", place, dialect: contestant.dialect, edits },
      () => undefined,
    );
    if (said.kind !== "silence") throw new Error(said.kind === "failed" ? said.error : said.kind);
    return said.result.edits;
  } finally {
    await server.stop();
  }
}

/** Everybody is gone at once and comes back: how long that takes, and what it is like second by second. */
export async function everybodyBack(
  contestant: Contestant,
  clients: number,
  people: number,
): Promise<ReconnectResult> {
  const server = await RunningServer.start(contestant);
  try {
    const places = await contestant.places(server.port, 1 + Math.round(clients / people));
    const said = await generate(
      { kind: "reconnect", places, dialect: contestant.dialect, people },
      () => undefined,
    );
    if (said.kind !== "reconnect") throw new Error(said.kind === "failed" ? said.error : said.kind);
    return said.result;
  } finally {
    await server.stop();
  }
}
