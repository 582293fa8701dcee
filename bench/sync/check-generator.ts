import type { Contestant } from "./servers/contestants";
import { classroomStep } from "./suites/classroom-step";

/** One small lesson: real clients of this server have to agree with what the generated ones did. Throws if not. */
export async function checkGenerator(contestant: Contestant, say: (line: string) => void): Promise<void> {
  const { result } = await classroomStep(contestant, 1, { warmUp: 1, seconds: 2 });
  const { faults, edits, presence } = result;
  if (faults.length > 0) throw new Error(`${contestant.name}: ${faults.join("; ")}`);
  if (edits.count === 0 || presence.count === 0) throw new Error(`${contestant.name}: nobody saw anything.`);
  say(
    `${contestant.name}: generated and real clients agree (${edits.count} edits, ${presence.count} moves seen)`,
  );
}
