// The process that plays the clients: gets one job from its parent, does it, says what came of it and ends.
import { classrooms } from "./classrooms";
import type { Job, Said } from "./jobs";
import { fill, open } from "./opening-jobs";
import { idle, silence } from "./quiet-jobs";
import { reconnect } from "./reconnect";

const say = (said: Said): void => {
  process.send?.(said);
};

async function run(job: Job): Promise<Said> {
  switch (job.kind) {
    case "classrooms":
      return { kind: "classrooms", result: await classrooms(job, say) };
    case "idle":
      return { kind: "idle", result: await idle(job, say) };
    case "silence":
      return { kind: "silence", result: await silence(job) };
    case "reconnect":
      return { kind: "reconnect", result: await reconnect(job, say) };
    case "fill":
      return { kind: "fill", result: await fill(job) };
    case "open":
      return { kind: "open", result: await open(job) };
  }
}

process.once("message", (job: Job) => {
  run(job)
    .catch((error: unknown): Said => ({ kind: "failed", error: String(error) }))
    .then((said) => process.send?.(said, () => process.exit()));
});
process.once("disconnect", () => process.exit());
