// `npm run bench:board`: the board in a real browser, beside a bare page of React Flow.
import { type Target, verdict } from "./figures";
import { Stage } from "./stage";
import { dragging } from "./suites/drag";
import { firstLoad } from "./suites/first-load";
import { growth } from "./suites/growth";
import { largest } from "./suites/large";
import { scrubbing } from "./suites/scrub";

const HELP = `npm run bench:board -- [options]
  --quick              fewer rounds and gestures: a look, not a verdict
  --suites drag,load   only these (load, drag, scrub, large, growth)
`;

const say = (line: string) => console.log(line);

async function main(quick: boolean, suites: ReadonlySet<string>): Promise<void> {
  const stage = await Stage.set();
  const rounds = quick ? 2 : 7;
  const targets: Target[] = [];
  try {
    if (suites.has("load")) targets.push(...(await firstLoad(stage, say)));
    if (suites.has("drag"))
      for (const count of [100, 500, 2000]) targets.push(...(await dragging(stage, count, rounds, say)));
    if (suites.has("scrub")) targets.push(...(await scrubbing(stage, rounds, say)));
    if (suites.has("large")) await largest(stage, say);
    if (suites.has("growth")) targets.push(...(await growth(stage, quick ? 60 : 2400, say)));
  } finally {
    await stage.clear();
  }
  say(`\n${targets.map(verdict).join("\n")}`);
}

const words = process.argv.slice(2);
const SUITES = ["load", "drag", "scrub", "large", "growth"];
const asked = words.includes("--suites") ? (words[words.indexOf("--suites") + 1] ?? "").split(",") : SUITES;
if (words.includes("--help") || asked.some((suite) => !SUITES.includes(suite))) {
  say(HELP);
  process.exitCode = words.includes("--help") ? 0 : 2;
} else await main(words.includes("--quick"), new Set(asked));
