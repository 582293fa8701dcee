// `npm run bench:crash`: the server is killed with -9 again and again, every client gone at the same moment. How much of
// what was acknowledged is missing afterwards?
import { CrashTrials, type Trial } from "../../server/testing/crash";
import { ServerProcess } from "../../server/testing/server-process";

const HELP = "npm run bench:crash -- [--trials 200] [--boards 3] [--writers 4]";

type Settings = { trials: number; boards: number; writers: number };

function readSettings(words: readonly string[]): Settings | string {
  const settings: Settings = { trials: 200, boards: 3, writers: 4 };
  const names = new Map<string, keyof Settings>([
    ["--trials", "trials"],
    ["--boards", "boards"],
    ["--writers", "writers"],
  ]);
  for (let at = 0; at < words.length; at += 2) {
    const name = names.get(words[at] ?? "");
    const value = Number(words[at + 1]);
    if (!name || !(value >= 1)) return HELP;
    settings[name] = value;
  }
  return settings;
}

function described(number: number, { sent, acknowledged, missing, integrity }: Trial): string {
  return `${String(number).padStart(4)}  ${sent} edits, ${acknowledged} acknowledged, ${missing} missing, integrity ${integrity}`;
}

// Each client listens for the end of the process.
process.setMaxListeners(0);

async function main({ trials, boards, writers }: Settings): Promise<boolean> {
  const server = await new ServerProcess().start();
  const all: Trial[] = [];
  try {
    const crash = await CrashTrials.prepare(server, { boards, writers });
    for (let number = 1; number <= trials; number++) {
      const trial = await crash.trial();
      all.push(trial);
      console.log(described(number, trial));
    }
  } finally {
    await server.dispose();
  }
  const sum = (field: "sent" | "acknowledged" | "missing") =>
    all.reduce((total, trial) => total + trial[field], 0);
  const clean = all.filter(({ integrity }) => integrity === "ok").length;
  console.log(`
${all.length} kills with ${boards * writers} people writing on ${boards} boards
${sum("sent")} edits made, ${sum("acknowledged")} acknowledged
${sum("missing")} acknowledged edits missing (wanted: 0)
${clean} of ${all.length} times integrity_check said ok`);
  return sum("missing") === 0 && clean === all.length;
}

const settings = readSettings(process.argv.slice(2));
if (typeof settings === "string") {
  console.log(settings);
  process.exitCode = process.argv.includes("--help") ? 0 : 2;
} else process.exitCode = (await main(settings)) ? 0 : 1;
