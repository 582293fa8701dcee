import { closeCodes, type Gesture, MessageTag, type Presence } from "@gradboard/protocol";
import * as encoding from "lib0/encoding";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { encodeAwarenessUpdate } from "y-protocols/awareness";
import { Client, type ClientOptions } from "../testing/client";
import { ServerProcess } from "../testing/server-process";
import { until } from "../testing/until";

const server = new ServerProcess();
const clients: Client[] = [];

async function join(boardId: string, options: ClientOptions): Promise<Client> {
  const made = new Client(server.syncUrl, boardId, options);
  clients.push(made);
  return made.synced();
}

/** Says something about any client id, as no honest client does. */
function say(speaker: Client, id: number, clock: number, state: unknown): void {
  const meta = new Map([[id, { clock, lastUpdated: 0 }]]);
  const forged = Object.assign(Object.create(speaker.presence), { meta, states: new Map([[id, state]]) });
  const frame = encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, MessageTag.awareness);
    encoding.writeVarUint8Array(encoder, encodeAwarenessUpdate(forged, [id]));
  });
  speaker.provider.ws?.send(frame);
}

function presence(seen: unknown): Presence {
  return (seen ?? {}) as Presence;
}

beforeAll(() => server.start());
afterEach(() => {
  for (const made of clients.splice(0)) made.destroy();
});
afterAll(() => server.dispose());

describe("presence", () => {
  it("[S30] stamps who somebody is, whatever they claim", async () => {
    const cookie = await server.signIn();
    const { id, keys } = await server.board({}, { cookie });
    const me = await (await server.fetch("/api/v1/me", { headers: { cookie } })).json();
    const ada = await join(id, { cookie });
    const ben = await join(id, { key: keys.view });
    ada.presence.setLocalState({
      user: { id: "root", name: "Boss", color: "red", role: "owner" },
      cursor: [1, 2],
    });
    await until(() => ben.sees(ada), { cursor: [1, 2], user: { ...me, role: "owner" } });
    ben.presence.setLocalState({ cursor: [3, 4], more: "x" });
    await until(() => presence(ada.sees(ben)).cursor, [3, 4]);
    expect(presence(ada.sees(ben)).user?.role).toBe("viewer");
    expect(ada.sees(ben)).not.toHaveProperty("more");
  });

  it("[S31] somebody without a session gets a friendly name", async () => {
    const { id, keys } = await server.board();
    const ada = await join(id, { key: keys.edit });
    const ben = await join(id, { key: keys.edit });
    await until(() => presence(ada.sees(ben)).user !== undefined, true);
    expect(presence(ada.sees(ben)).user?.name).toMatch(/^[A-Z]\w+ [A-Z]\w+$/);
    expect(presence(ada.sees(ben)).user?.id).toMatch(/^guest-/);
  });

  it("[S31] a new name reaches everybody on the board", async () => {
    const cookie = await server.signIn();
    const { id, keys } = await server.board({}, { cookie });
    const ada = await join(id, { cookie });
    const ben = await join(id, { key: keys.view });
    await until(() => presence(ben.sees(ada)).user !== undefined, true);
    await server.fetch("/api/v1/me", {
      method: "PATCH",
      headers: { cookie, "content-type": "application/json" },
      body: JSON.stringify({ name: "Ada" }),
    });
    await until(() => presence(ben.sees(ada)).user?.name, "Ada");
  });

  it("[S32] nobody speaks for another, nor takes them off the board", async () => {
    const { id, keys } = await server.board();
    const ada = await join(id, { key: keys.edit });
    const ben = await join(id, { key: keys.edit });
    const eve = await join(id, { key: keys.edit });
    ada.presence.setLocalState({ cursor: [1, 1] });
    await until(() => presence(ben.sees(ada)).cursor, [1, 1]);
    eve.presence.setLocalState({ cursor: [9, 9] });
    await until(() => presence(ben.sees(eve)).cursor, [9, 9]);
    say(eve, 4711, 5, { cursor: [6, 6] });
    say(eve, ada.doc.clientID, 1_000_000, { cursor: [6, 6] });
    say(eve, ada.doc.clientID, 2_000_000, null);
    await until(() => eve.closed, [closeCodes.impostor.code]);
    await until(() => ben.sees(eve), undefined);
    expect(presence(ben.sees(ada)).cursor).toEqual([1, 1]);
    expect(ben.presence.getStates().has(4711)).toBe(false);
    expect(ada.closed).toEqual([]);
  });

  it("[S32] two pages of one browser, which repeat each other's presence, are no impostors", async () => {
    const { id, keys } = await server.board();
    const ada = await join(id, { key: keys.edit });
    const tab = await join(id, { key: keys.edit });
    const ben = await join(id, { key: keys.edit });
    // As over a BroadcastChannel: what one says, the other says after it under the same clock.
    ada.presence.on("update", () => {
      const { clock = 0 } = ada.presence.meta.get(ada.doc.clientID) ?? {};
      say(tab, ada.doc.clientID, clock, ada.presence.getLocalState());
    });
    for (let i = 1; i <= 20; i++) ada.presence.setLocalState({ cursor: [i, i] });
    await until(() => presence(ben.sees(ada)).cursor, [20, 20]);
    tab.presence.setLocalState({ cursor: [9, 9] });
    await until(() => presence(ben.sees(tab)).cursor, [9, 9]);
    expect(tab.closed).toEqual([]);
  });

  it("[S33] somebody who leaves is gone at once, and nobody's echo brings them back", async () => {
    const { id, keys } = await server.board();
    const ada = await join(id, { key: keys.edit });
    const ben = await join(id, { key: keys.edit });
    const cy = await join(id, { key: keys.edit });
    await until(() => [ben.sees(ada) !== undefined, cy.sees(ada) !== undefined], [true, true]);
    ada.provider.ws?.close();
    ada.provider.shouldConnect = false;
    await until(() => [ben.sees(ada), cy.sees(ada)], [undefined, undefined]);
    ben.presence.setLocalState({ cursor: [1, 1] });
    await until(() => presence(cy.sees(ben)).cursor, [1, 1]);
    expect(cy.sees(ada)).toBeUndefined();
  });

  it("[S34] a tab that reconnects is seen again, though it repeats its state under the old clock", async () => {
    const { id, keys } = await server.board();
    const ada = await join(id, { key: keys.edit });
    const ben = await join(id, { key: keys.edit });
    ada.presence.setLocalState({ cursor: [1, 1] });
    await until(() => presence(ben.sees(ada)).cursor, [1, 1]);
    ada.provider.disconnect();
    await until(() => ben.sees(ada), undefined);
    const clock = ada.presence.meta.get(ada.doc.clientID)?.clock;
    ada.provider.connect();
    await until(() => presence(ben.sees(ada)).cursor, [1, 1]);
    expect(ada.presence.meta.get(ada.doc.clientID)?.clock).toBe(clock);
  });

  it("[S34] a tab of the same person takes over from its old socket at once", async () => {
    const cookie = await server.signIn();
    const { id, keys } = await server.board({}, { cookie });
    const ben = await join(id, { key: keys.view });
    const old = await join(id, { cookie });
    await until(() => ben.sees(old) !== undefined, true);
    const fresh = await join(id, { cookie });
    say(fresh, old.doc.clientID, 7, { cursor: [7, 7] });
    fresh.presence.setLocalState(null);
    await until(() => presence(ben.sees(old)).cursor ?? null, null);
  });

  it("[S35] viewers point, with the laser too, and neither select nor gesture", async () => {
    const { id, keys } = await server.board();
    const ada = await join(id, { key: keys.edit });
    const viewer = await join(id, { key: keys.view });
    const gesture: Gesture = { kind: "scrub", node: "n", value: 1 };
    viewer.presence.setLocalState({
      cursor: [1, 1],
      selection: ["n"],
      gesture,
      laser: [1, 2],
    });
    await until(() => presence(ada.sees(viewer)).cursor, [1, 1]);
    expect(Object.keys(presence(ada.sees(viewer)))).toEqual(["cursor", "laser", "user"]);
    ada.presence.setLocalState({ gesture });
    await until(() => presence(viewer.sees(ada)).gesture, gesture);
  });
});

describe("the projector", () => {
  it("[S36] gets gestures, and no frame with anybody's name", async () => {
    const cookie = await server.signIn();
    const { id, keys } = await server.board({}, { cookie });
    const { name } = await (await server.fetch("/api/v1/me", { headers: { cookie } })).json();
    const teacher = await join(id, { cookie });
    const pupil = await join(id, { key: keys.edit });
    const wall = await join(id, { key: keys.view, projector: true });
    pupil.presence.setLocalState({ cursor: [5, 5], selection: ["a"] });
    const gesture: Gesture = { kind: "scrub", node: "n", value: 1 };
    teacher.presence.setLocalState({ cursor: [1, 1], gesture });
    await until(() => wall.sees(teacher), { gesture });
    await until(() => presence(teacher.sees(pupil)).cursor, [5, 5]);
    expect(wall.sees(pupil)).toBeUndefined();
    teacher.presence.setLocalState({ cursor: [1, 1] });
    await until(() => wall.sees(teacher), undefined);
    const text = wall.frames.map((frame) => new TextDecoder("latin1").decode(frame)).join("\n");
    expect(text).not.toContain(name);
    for (const word of ["user", "color", "cursor", "selection"]) expect(text).not.toContain(word);
  });

  it("[S36] gets the laser of who presents, and nobody else's", async () => {
    const cookie = await server.signIn();
    const { id, keys } = await server.board({}, { cookie });
    const teacher = await join(id, { cookie, walkthrough: true });
    const pupil = await join(id, { key: keys.edit });
    const wall = await join(id, { key: keys.view, projector: true });
    teacher.command({ kind: "present" });
    await until(() => teacher.presented?.step, 0);
    pupil.presence.setLocalState({ cursor: [5, 5], laser: [5, 5] });
    await until(() => presence(teacher.sees(pupil)).laser, [5, 5]);
    teacher.presence.setLocalState({ cursor: [1, 1], laser: [1, 1] });
    await until(() => wall.sees(teacher), { laser: [1, 1] });
    expect(wall.sees(pupil)).toBeUndefined();
    teacher.presence.setLocalState({ cursor: [1, 1] });
    await until(() => wall.sees(teacher), undefined);
  });
});
