import { closeCodes } from "@gradboard/protocol";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Client } from "../testing/client";
import type { Attack, Target } from "../testing/hostile/attack";
import { goodBye } from "../testing/hostile/attack";
import { byteAttacks } from "../testing/hostile/bytes";
import { contentAttacks } from "../testing/hostile/content";
import { crowdAttacks } from "../testing/hostile/crowds";
import { floodAttacks } from "../testing/hostile/floods";
import { identityAttacks } from "../testing/hostile/presence";
import { RawSocket } from "../testing/raw-socket";
import { ServerProcess } from "../testing/server-process";
import { until } from "../testing/until";

// Short times and small numbers, so that offenders are found out soon.
const server = new ServerProcess({
  LIMIT_MESSAGE_SECONDS: "1",
  LIMIT_SILENCE_SECONDS: "3",
  LIMIT_HANDSHAKE_SECONDS: "1",
  LIMIT_MESSAGE_BURST: "300",
  LIMIT_SHARES_OF_KEY: "4",
  LIMIT_ARRIVAL_BURST: "40",
});

type Board = Awaited<ReturnType<typeof server.board>>;

/** Two people on a board who want to see each other's edits. */
class Pair {
  readonly board: Board;
  readonly ada: Client;
  readonly ben: Client;
  #edits = 0;

  constructor(board: Board) {
    this.board = board;
    const cookieless = { key: board.keys.edit };
    this.ada = new Client(server.syncUrl, board.id, cookieless);
    this.ben = new Client(server.syncUrl, board.id, cookieless);
  }

  async ready(): Promise<this> {
    await this.ada.synced();
    await this.ben.synced();
    this.ada.presence.setLocalState({ cursor: [1, 1] });
    return this;
  }

  /** An edit of one arrives at the other, and nobody was sent away. */
  async converge(): Promise<void> {
    this.#edits += 1;
    this.ada.notes.set("edit", this.#edits);
    await until(() => this.ben.notes.get("edit"), this.#edits);
    expect([this.ada.closed, this.ben.closed]).toEqual([[], []]);
  }

  destroy(): void {
    this.ada.destroy();
    this.ben.destroy();
  }
}

/** On a board that nobody attacks. */
let calm: Pair | null = null;
beforeAll(() => server.start());
afterAll(async () => {
  calm?.destroy();
  await server.dispose();
});

async function endure(attack: Attack): Promise<void> {
  calm ??= await new Pair(await server.board()).ready();
  const attacked = await new Pair(await server.board({ formula: "x*y" })).ready();
  const { id, keys } = attacked.board;
  const target: Target = {
    url: `${server.syncUrl}/${id}?key=${keys.edit}`,
    site: server.url,
    victim: attacked.ada.doc.clientID,
  };
  const ends = await attack.run(target, "small");
  const { reasons } = attack;
  if (reasons.length > 0) {
    const known = new Map<number, string>(
      reasons.map((reason) => [closeCodes[reason].code, closeCodes[reason].sentence]),
    );
    expect(ends.length).toBeGreaterThan(0);
    for (const { code, sentence } of ends) expect([code, sentence]).toEqual([code, known.get(code)]);
  }
  expect(server.running).toBe(true);
  await attacked.converge();
  await calm.converge();
  // What was written is read all the same.
  const read = await server.fetch(`/api/v1/boards/${id}`, {
    headers: { authorization: `Bearer ${keys.view}` },
  });
  expect(read.status).toBe(200);
  attacked.destroy();
}

describe("the door", () => {
  it("[S43] lets pages of this server in, also behind a proxy", async () => {
    const { id, keys } = await server.board();
    const own = { Origin: server.url };
    const proxied = { Origin: "https://class.example", "X-Forwarded-Host": "class.example" };
    for (const headers of [own, proxied]) {
      const socket = await RawSocket.open(`${server.syncUrl}/${id}?key=${keys.edit}`, headers);
      socket.write(goodBye);
      expect((await socket.ended).code).toBe(1005);
    }
  });

  it("[S43] knows no boards elsewhere, nor at what is no address", async () => {
    const odd = await RawSocket.open(`${server.syncUrl}/..%2f?key=x`);
    expect((await odd.ended).code).toBe(closeCodes.notFound.code);
    for (const url of [`${server.url}/elsewhere`, `${server.url}//`]) {
      const socket = await RawSocket.open(url);
      expect((await socket.ended).code).toBe(1006);
    }
    expect(server.running).toBe(true);
  });
});

const attacks = [...byteAttacks, ...floodAttacks, ...contentAttacks, ...identityAttacks, ...crowdAttacks];

describe("hostile clients are closed with a reason, and hurt neither their room nor another", () => {
  for (const attack of attacks) it(`[${attack.rule}] ${attack.name}`, () => endure(attack));
});
