import { hasCompiler } from "./measure/native-session";
import type { Measured } from "./measure/rounds";
import { runNetwork } from "./network/run-network";
import { readOptions } from "./options";
import { bundleWorkers, installPeers } from "./prepare";
import { caseTable } from "./report/case-table";
import { targetTable } from "./report/targets";
import { runCase } from "./run-case";
import { sizeTable } from "./size";

const say = (line: string) => console.log(line);

const read = readOptions(process.argv.slice(2));
if (typeof read === "string") {
  say(read);
  process.exitCode = process.argv.includes("--help") ? 0 : 2;
} else {
  const options = { ...read, peers: read.peers && installPeers(say) };
  await bundleWorkers();
  if (!hasCompiler())
    say("There is no gcc here: the limits in C are left out, and with them the ratios to C.");
  const results = new Map<string, readonly Measured[]>();
  for (const name of options.cases) {
    if (name === "matrices") {
      results.set(name, await runNetwork(options, say));
      continue;
    }
    const { count, results: measured } = await runCase(name, options, say);
    results.set(name, measured);
    say(caseTable(measured, count));
  }
  say(`\n${await sizeTable()}`);
  say(`\n${targetTable(results)}`);
  process.exit();
}
