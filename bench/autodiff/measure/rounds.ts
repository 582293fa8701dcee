import type { Session } from "./engine";
import { median } from "./timing";

/** What was measured of one engine on one graph; nanoseconds by mode, one number a round. */
export type Measured = {
  readonly engine: string;
  readonly buildNanoseconds: number;
  /** With a rest before the first answer. */
  readonly restedNanoseconds: number | undefined;
  readonly rounds: ReadonlyMap<string, readonly number[]>;
};

/** A session that passed its check. */
export type Checked = {
  readonly engine: string;
  readonly session: Session;
  readonly buildNanoseconds: number;
  readonly restedNanoseconds: number | undefined;
  readonly modes: readonly string[];
};

/**
 * Goes round all engines in turn, so that a busy machine slows all of them alike. The first round only warms up. An
 * engine that fails in a mode is dropped from it, and said.
 */
export async function measureRounds(
  engines: readonly Checked[],
  rounds: number,
  milliseconds: number,
  say: (line: string) => void,
): Promise<Measured[]> {
  const numbers = new Map(
    engines.map(({ engine, modes }) => [engine, new Map(modes.map((mode) => [mode, [] as number[]]))]),
  );
  for (let round = -1; round < rounds; round++) {
    for (const { engine, session } of engines) {
      const modes = numbers.get(engine) ?? new Map<string, number[]>();
      for (const [mode, list] of modes) {
        try {
          const time = await session.measure(
            mode,
            round < 0 ? Math.max(300, 2 * milliseconds) : milliseconds,
          );
          if (round >= 0) list.push(time);
        } catch (error) {
          modes.delete(mode);
          say(`  ${engine}, ${mode}: ${error instanceof Error ? error.message : error}`);
        }
      }
    }
  }
  return engines.map(({ engine, buildNanoseconds, restedNanoseconds }) => ({
    engine,
    buildNanoseconds,
    restedNanoseconds,
    rounds: numbers.get(engine) ?? new Map(),
  }));
}

/** Median nanoseconds an iteration; undefined if it was not measured. */
export function timeOf(measured: Measured | undefined, mode: string): number | undefined {
  const list = measured?.rounds.get(mode);
  return list === undefined || list.length === 0 ? undefined : median(list);
}

/** Median of the ratios inside each round: steadier than the ratio of medians while the machine is busy. */
export function ratioOf(
  above: Measured | undefined,
  below: Measured | undefined,
  mode: string,
  belowMode = mode,
): number | undefined {
  const [top, bottom] = [above?.rounds.get(mode), below?.rounds.get(belowMode)];
  if (top === undefined || bottom === undefined || top.length === 0 || top.length !== bottom.length)
    return undefined;
  return median(top.map((time, round) => time / (bottom[round] ?? Number.NaN)));
}
