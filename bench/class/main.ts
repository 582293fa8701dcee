// `npm run bench:class`: how long it takes until sixty students know the answer that the presenter reveals.

import { startServer } from "../../e2e/support/server";
import { prepareBuild } from "../../scripts/lib/prepare.mjs";
import { type Target, verdict } from "../board/figures";
import { Classroom } from "./classroom";
import { revealing } from "./revealing";

const HELP = `npm run bench:class -- [options]
  --quick        three questions instead of twelve: a look, not a verdict
  --pages 3      how many of the sixty students have a browser
`;

const STUDENTS = 60;

async function main(rounds: number, pages: number): Promise<void> {
  await prepareBuild();
  const server = await startServer();
  const targets: Target[] = [];
  try {
    const room = await Classroom.open(server.url, { students: STUDENTS, pages });
    try {
      targets.push(...(await revealing(room, rounds, (line) => console.log(line))));
    } finally {
      await room.close();
    }
  } finally {
    await server.dispose();
  }
  console.log(`\n${targets.map(verdict).join("\n")}`);
}

const words = process.argv.slice(2);
const pages = Number(words.includes("--pages") ? words[words.indexOf("--pages") + 1] : 3);
if (words.includes("--help") || !(pages >= 1 && pages <= STUDENTS)) {
  console.log(HELP);
  process.exitCode = words.includes("--help") ? 0 : 2;
} else await main(words.includes("--quick") ? 3 : 12, pages);
