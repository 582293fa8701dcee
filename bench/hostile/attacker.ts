// A process that does one attack and says how its connections ended.
import { attacks } from "./attacks";
import type { AttackJob, AttackSaid } from "./said";

async function attack({ name, size, ...target }: AttackJob): Promise<AttackSaid> {
  const found = attacks.find((candidate) => candidate.name === name);
  if (!found) throw new Error(`There is no attack ${name}.`);
  const ends: Record<string, number> = {};
  const all = await found.run(target, size);
  for (const { code } of all) ends[code] = (ends[code] ?? 0) + 1;
  return { ends, sentence: all.find(({ code }) => code >= 4000)?.sentence ?? "" };
}

process.on("message", (job: AttackJob) => {
  void attack(job).then((said) => process.send?.(said));
});
process.on("disconnect", () => process.exit());
