import { generate } from "../load/generate";
import type { ClassroomResult } from "../load/jobs";
import type { Contestant } from "../servers/contestants";
import { RunningServer } from "../servers/running";

/** Longest latency of 99 in 100, in milliseconds, and largest share of a core with which a number of rooms is held. */
const LIMITS = { latency: 100, cpu: 0.97 } as const;
export const PEOPLE = 30;

export type Lesson = { readonly warmUp: number; readonly seconds: number };

export type Step = {
  readonly rooms: number;
  readonly result: ClassroomResult;
  readonly cpu: number;
  /** Bytes a client: the mean while measuring, less what the server held before anybody came. */
  readonly memory: number;
  /** Why the rooms were not held. */
  readonly faults: readonly string[];
};

/** A number of classrooms on a fresh server. */
export async function classroomStep(contestant: Contestant, rooms: number, lesson: Lesson): Promise<Step> {
  const server = await RunningServer.start(contestant);
  try {
    const places = await contestant.places(server.port, rooms);
    const memoryBefore = server.memory;
    const samples: number[] = [];
    let cpu = 0;
    let sampling: NodeJS.Timeout | undefined;
    let start = { time: 0, cpu: 0 };
    const said = await generate(
      {
        kind: "classrooms",
        places,
        dialect: contestant.dialect,
        people: PEOPLE,
        editsPerSecond: 1,
        cursorsPerSecond: 10,
        ...lesson,
      },
      ({ kind }) => {
        if (kind === "measuring") {
          start = { time: performance.now(), cpu: server.cpu };
          sampling = setInterval(() => samples.push(server.memory), 250);
        } else if (kind === "measured") {
          clearInterval(sampling);
          cpu = (server.cpu - start.cpu) / ((performance.now() - start.time) / 1000);
        }
      },
    );
    clearInterval(sampling);
    if (said.kind !== "classrooms") throw new Error(said.kind === "failed" ? said.error : said.kind);
    const { result } = said;
    const mean = samples.reduce((sum, value) => sum + value, 0) / Math.max(1, samples.length);
    const memory = (mean - memoryBefore) / (rooms * PEOPLE);
    return { rooms, result, cpu, memory, faults: faultsOf(result, rooms, cpu, server.running) };
  } finally {
    await server.stop();
  }
}

function faultsOf(result: ClassroomResult, rooms: number, cpu: number, running: boolean): string[] {
  const faults = [...result.faults];
  if (!running) faults.push("the server ended");
  if (!(result.edits.p99 <= LIMITS.latency)) faults.push(`edits take ${result.edits.p99.toFixed(0)} ms`);
  if (!(result.presence.p99 <= LIMITS.latency))
    faults.push(`presence takes ${result.presence.p99.toFixed(0)} ms`);
  if (cpu >= LIMITS.cpu) faults.push(`the core is used to ${(cpu * 100).toFixed(0)} %`);
  if (result.open < rooms * PEOPLE) faults.push(`${rooms * PEOPLE - result.open} clients are gone`);
  return faults;
}
