import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { defaultLimits } from "../settings/limits";
import { Identities, type Identity } from "./identities";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const ada: Identity = { kind: "person", value: "ada" };
const key: Identity = { kind: "key", value: "k" };

describe("identities", () => {
  it("[S46] may have so many connections at the same time", () => {
    const identities = new Identities({ ...defaultLimits, connectionsOfPerson: 2, connectionsOfKey: 3 });
    const passes = [identities.enter(ada), identities.enter(ada)];
    expect(identities.enter(ada)).toBeNull();
    expect(identities.enter({ ...ada, value: "ben" })).not.toBeNull();
    expect([1, 2, 3, 4].map(() => identities.enter(key) !== null)).toEqual([true, true, true, false]);
    passes[0]?.leave();
    expect(identities.enter(ada)).not.toBeNull();
  });

  it("[S46] may come so often, however soon they leave", () => {
    const limits = { ...defaultLimits, arrivalBurst: 3, arrivalsPerSecond: 1, sharesOfPerson: 2 };
    const identities = new Identities(limits);
    const come = (times: number) =>
      Array.from({ length: times }, () => identities.enter(ada)).filter((pass) => {
        pass?.leave();
        return pass !== null;
      }).length;
    expect(come(10)).toBe(6);
    vi.advanceTimersByTime(1_000);
    expect(come(10)).toBe(2);
  });

  it("[S46] do together what their shares allow", () => {
    const limits = { ...defaultLimits, messageBurst: 10, sharesOfPerson: 2 };
    const identities = new Identities(limits);
    const [one, other] = [identities.enter(ada), identities.enter(ada)];
    const spent = [one, other].map(
      (pass) => Array.from({ length: 15 }, () => pass?.allowance.message(1)).filter(Boolean).length,
    );
    expect(spent).toEqual([15, 5]);
  });

  it("[S46] are forgotten when they are gone and owe nothing", () => {
    const identities = new Identities(defaultLimits);
    const pass = identities.enter(ada);
    identities.enter(key);
    pass?.leave();
    vi.advanceTimersByTime(60_000);
    identities.enter(key);
    expect(identities.size).toBe(1);
  });
});
