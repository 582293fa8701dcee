import { network, parametersOf } from "../graphs/network";
import type { Built, Request } from "../measure/engine";
import { Stopwatch } from "../measure/timing";
import { networkError } from "./check";
import type { NetworkEngine } from "./engine";
import { loadNetwork } from "./engines";

// The measuring process of the network with matrices; speaks like `measure/worker.ts`.
const data = network();
const parameters = parametersOf(data);
const stopwatch = new Stopwatch();
let engine: NetworkEngine | undefined;
let side = 1;

async function answer(request: Request): Promise<Built | number> {
  if (request.kind === "build") {
    const { build } = await loadNetwork(process.argv[2] ?? "");
    const nanoseconds: number[] = [];
    for (let at = 0; at < request.times; at++) {
      const start = performance.now();
      engine = await build(data);
      engine.step(parameters);
      nanoseconds.push(1e6 * (performance.now() - start));
    }
    return { nanoseconds, rested: [], modes: ["gradient"] };
  }
  const running = engine;
  if (running === undefined) throw new Error("Nothing has been built.");
  if (request.kind === "check") {
    const loss = running.step(parameters);
    return networkError(
      data,
      loss,
      running.gradients().flatMap((list) => Array.from(list)),
    );
  }
  const [first] = parameters;
  const iterate = () => {
    side = -side;
    if (first !== undefined) first[0] = (first[0] ?? 0) + side * 1e-3;
    running.step(parameters);
  };
  return stopwatch.measure("gradient", iterate, request.milliseconds);
}

process.on("message", (request: Request) => {
  answer(request).then(
    (result) => process.send?.({ result }),
    (error) => process.send?.({ error: error instanceof Error ? error.message : String(error) }),
  );
});
process.send?.({ result: 0 });
