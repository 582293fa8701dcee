import type { Contestant } from "../servers/contestants";
import { classroomStep, type Lesson, PEOPLE, type Step } from "./classroom-step";

export type Capacity = { readonly contestant: Contestant; readonly held: Step | null };

export type CapacityOptions = {
  readonly lesson: Lesson;
  readonly first: number;
  readonly most: number;
  /** Numbers of rooms closer together than this part of them are not told apart. */
  readonly resolution: number;
};

/** How many classrooms a server holds: twice as many until it fails, then half-way between what it holds and what not. */
export async function capacity(
  contestant: Contestant,
  { lesson, first, most, resolution }: CapacityOptions,
  say: (line: string) => void,
): Promise<Capacity> {
  let held: Step | null = null;
  let failed = Number.POSITIVE_INFINITY;
  let rooms = first;
  while (rooms >= 1) {
    const step = await twice(contestant, rooms, lesson, say);
    if (step.faults.length === 0) held = step;
    else failed = rooms;
    const low = held?.rooms ?? 0;
    if (low >= most || failed - low <= Math.max(1, Math.floor(low * resolution))) break;
    rooms = failed === Number.POSITIVE_INFINITY ? Math.min(most, low * 2) : Math.floor((low + failed) / 2);
  }
  return { contestant, held };
}

/** What fails is tried once more: a neighbour on the machine must not decide. */
async function twice(
  contestant: Contestant,
  rooms: number,
  lesson: Lesson,
  say: (line: string) => void,
): Promise<Step> {
  const step = await classroomStep(contestant, rooms, lesson);
  say(`  ${described(step)}`);
  if (step.faults.length === 0) return step;
  const again = await classroomStep(contestant, rooms, lesson);
  say(`  ${described(again)} (once more)`);
  return again;
}

function described({ rooms, result, cpu, memory, faults }: Step): string {
  const figures = [
    `${rooms} rooms`,
    `${rooms * PEOPLE} clients`,
    `edits ${result.edits.p50.toFixed(0)}/${result.edits.p99.toFixed(0)} ms`,
    `presence ${result.presence.p50.toFixed(0)}/${result.presence.p99.toFixed(0)} ms`,
    `core ${(cpu * 100).toFixed(0)} %`,
    `${(memory / 1024).toFixed(0)} KB a client`,
    `${(result.bytes / 1000).toFixed(1)} KB/s and ${result.messages.toFixed(0)} messages/s to each`,
    `generator ${(result.cpu * 100).toFixed(0)} %`,
  ];
  return `${figures.join(", ")}: ${faults.length === 0 ? "held" : faults.slice(0, 3).join("; ")}`;
}
