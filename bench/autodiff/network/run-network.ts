import { join } from "node:path";
import { hasCompiler } from "../measure/native-session";
import { type Checked, type Measured, measureRounds, ratioOf, timeOf } from "../measure/rounds";
import { openScript } from "../measure/script-session";
import type { Options } from "../options";
import { buildFolder } from "../prepare";
import { figure, table } from "../report/table";
import { check } from "../run-case";
import { NETWORK_ENGINES } from "./engines";
import { openNativeNetwork } from "./native-session";

/** Checks and measures the network with matrices. */
export async function runNetwork(options: Options, say: (line: string) => void): Promise<Measured[]> {
  say("\nmatrices: the network of mlp with matrices, one gradient over 100 points");
  const checked: Checked[] = [];
  const isWanted = (engine: string) => options.engines === undefined || options.engines.includes(engine);
  if (hasCompiler()) {
    const limit = await check("C", openNativeNetwork, 1e-9, 1, say);
    if (limit !== undefined) checked.push(limit);
  }
  for (const { name, tolerance, peer = false } of NETWORK_ENGINES) {
    if ((peer && !options.peers) || !isWanted(name)) continue;
    const start = () => openScript(join(buildFolder, "network/worker-main.mjs"), [name], peer);
    const passed = await check(name, start, tolerance, 3, say);
    if (passed !== undefined) checked.push(passed);
  }
  const results = await measureRounds(checked, options.rounds, options.milliseconds, say);
  for (const { session } of checked) session.close();
  const limit = results.find(({ engine }) => engine === "C");
  const rows = results.map((measured) => {
    const time = timeOf(measured, "gradient");
    return [
      measured.engine,
      figure(measured.buildNanoseconds / 1e6),
      figure(time === undefined ? undefined : time / 1000),
      figure(ratioOf(measured, limit, "gradient")),
    ];
  });
  say(table([["engine", "build ms", "gradient us", "x C"], ...rows]));
  return results;
}
