import { checkEngine } from "./check";
import type { Built, Engine, EngineModule, Request } from "./engine";
import { readGraph } from "./graph-file";
import { iterationsOf, Stopwatch } from "./timing";

/**
 * The main loop of a measuring process: one engine, one graph, so that no engine's garbage or type feedback slows
 * another. Builds are timed to the first answer.
 */
export function serve(path: string, name: string, load: () => Promise<EngineModule>): void {
  const graph = readGraph(path, name);
  const stopwatch = new Stopwatch();
  let engine: Engine | undefined;
  let iterations: ReadonlyMap<string, () => void> = new Map();

  const answer = async (request: Request): Promise<Built | number> => {
    if (request.kind === "build") {
      const { build } = await load();
      const nanoseconds: number[] = [];
      const rested: number[] = [];
      for (let at = 0; at < request.times; at++) {
        const start = performance.now();
        engine = await build(graph);
        engine.gradient();
        nanoseconds.push(1e6 * (performance.now() - start));
      }
      for (let at = 0; at < request.times && engine?.rest !== undefined; at++) {
        const start = performance.now();
        engine = await build(graph);
        engine.rest?.();
        engine.gradient();
        rested.push(1e6 * (performance.now() - start));
      }
      if (engine !== undefined) iterations = iterationsOf(graph, engine);
      return { nanoseconds, rested, modes: [...iterations.keys(), ...Object.keys(engine?.figures ?? {})] };
    }
    if (engine === undefined) throw new Error("Nothing has been built.");
    if (request.kind === "check") return checkEngine(graph, engine);
    const figure = engine.figures?.[request.mode];
    if (figure !== undefined) return figure();
    const iterate = iterations.get(request.mode);
    if (iterate === undefined) throw new Error(`This engine has no ${request.mode}.`);
    return stopwatch.measure(request.mode, iterate, request.milliseconds);
  };

  process.on("message", (request: Request) => {
    answer(request).then(
      (result) => process.send?.({ result }),
      (error) => process.send?.({ error: error instanceof Error ? error.message : String(error) }),
    );
  });
  process.send?.({ result: 0 });
}
