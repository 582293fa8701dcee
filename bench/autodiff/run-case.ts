import { join } from "node:path";
import { ENGINES } from "./engines/engines";
import { graphOf } from "./graphs/cases";
import { coneOf, depthOf } from "./graphs/graph";
import type { Session } from "./measure/engine";
import { writeGraph } from "./measure/graph-file";
import { hasCompiler, openNative } from "./measure/native-session";
import { type Checked, type Measured, measureRounds } from "./measure/rounds";
import { openScript } from "./measure/script-session";
import { median } from "./measure/timing";
import type { NativeEngine } from "./native/source";
import type { Options } from "./options";
import { buildFolder, here } from "./prepare";

/** Straight-line C of a larger graph keeps the compiler busy for minutes. */
const STRAIGHT_CASES = ["lesson", "dag1k"];
const TOLERANCE = 1e-9;

type Say = (line: string) => void;

/** Checks and measures all engines on one graph. An engine that is wrong is said to be, and not timed. */
export async function runCase(
  name: string,
  options: Options,
  say: Say,
): Promise<{ count: number; results: Measured[] }> {
  const graph = graphOf(name);
  const path = join(buildFolder, `${name}.graph`);
  writeGraph(path, graph);
  say(
    `\n${name}: ${graph.count.toLocaleString("en")} nodes, ${graph.inputs.length.toLocaleString("en")} inputs, ` +
      `depth ${depthOf(graph).toLocaleString("en")}, slider cone ${coneOf(graph, graph.slider).length.toLocaleString("en")}`,
  );
  const open: { engine: string; tolerance: number; start: () => Promise<Session> }[] = [];
  const isWanted = (engine: string) => options.engines === undefined || options.engines.includes(engine);
  const natives: NativeEngine[] = ["C straight", "C runs", "C switch"];
  for (const engine of hasCompiler() ? natives : []) {
    if (engine === "C straight" && !STRAIGHT_CASES.includes(name)) continue;
    const paths = { build: buildFolder, sources: join(here, "native"), graph: path };
    open.push({ engine, tolerance: TOLERANCE, start: () => openNative(engine, graph, paths) });
  }
  for (const { name: engine, peer = false, cases, tolerance = TOLERANCE } of ENGINES) {
    if ((peer && !options.peers) || cases?.includes(name) === false) continue;
    const words = [engine, path, name];
    open.push({
      engine,
      tolerance,
      start: () => openScript(join(buildFolder, "worker-main.mjs"), words, peer),
    });
  }
  const checked: Checked[] = [];
  for (const { engine, tolerance, start } of open.filter((each) => isWanted(each.engine))) {
    const passed = await check(engine, start, tolerance, graph.count > 500_000 ? 3 : 5, say);
    if (passed !== undefined) checked.push(passed);
  }
  const results = await measureRounds(checked, options.rounds, options.milliseconds, say);
  for (const { session } of checked) session.close();
  return { count: graph.count, results };
}

/** Builds and checks one engine; undefined, with the reason said, if it cannot be timed. */
export async function check(
  engine: string,
  start: () => Promise<Session>,
  tolerance: number,
  builds: number,
  say: Say,
): Promise<Checked | undefined> {
  let session: Session | undefined;
  try {
    session = await start();
    const { nanoseconds, rested, modes } = await session.build(builds);
    const error = await session.check();
    if (error <= tolerance) {
      const restedNanoseconds = rested.length === 0 ? undefined : median(rested);
      return { engine, session, buildNanoseconds: median(nanoseconds), restedNanoseconds, modes };
    }
    say(`  ${engine} is wrong (relative error ${error.toExponential(1)}) and is not timed.`);
  } catch (error) {
    say(`  ${engine} cannot do it: ${error instanceof Error ? error.message.split("\n")[0] : error}`);
  }
  session?.close();
  return undefined;
}
