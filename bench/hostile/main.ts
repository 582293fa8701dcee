// `npm run bench:hostile`: every attack in full size, one after the other, while four people go on working.
import { attacks } from "./attacks";
import { Arena, type Outcome } from "./endure";
import { line, table } from "./table";

const HELP = `npm run bench:hostile -- [words of an attack's name ...]
  Without words all attacks run, which takes a quarter of an hour:
${attacks.map(({ name }) => `  - ${name}`).join("\n")}`;

const given = process.argv.slice(2);
const words = given.filter((word) => !word.startsWith("-"));
if (given.includes("--help")) console.log(HELP);
else {
  const wanted = attacks.filter(
    ({ name }) => words.length === 0 || words.some((word) => name.includes(word)),
  );
  const arena = await Arena.open();
  const outcomes: Outcome[] = [];
  for (const signal of ["SIGINT", "SIGTERM"])
    process.on(signal, () => void arena.close().then(() => process.exit(1)));
  for (const attack of wanted) {
    const outcome = await arena.endure(attack);
    outcomes.push(outcome);
    console.log(line(outcome));
  }
  await arena.close();
  console.log(
    `\nEdits on another board and on the attacked one: median / worst while it lasts.\n${table(outcomes)}`,
  );
}
process.exit();
