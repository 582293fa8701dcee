import type { EngineModule } from "../measure/engine";

/** How an engine is measured: `cases` where it can only do some graphs in bearable time, `tolerance` for float32. */
export type EngineInfo = {
  readonly name: string;
  readonly load: () => Promise<EngineModule>;
  readonly cases?: readonly string[];
  readonly tolerance?: number;
  /** A published library, installed by the bench. */
  readonly peer?: true;
};

const GROWING = ["lesson", "dag1k", "mlp", "dag100k"];

const peer = (name: string, file: string, cases: readonly string[], tolerance?: number): EngineInfo => ({
  name,
  peer: true,
  cases,
  // Not type-checked: what the libraries say about their own types is worth very different amounts.
  load: () => import(`../peers/${file}.mjs`),
  ...(tolerance === undefined ? {} : { tolerance }),
});

export const ENGINES: readonly EngineInfo[] = [
  { name: "gradboard", load: () => import("./gradboard") },
  { name: "gradboard js", load: () => import("./gradboard-js") },
  { name: "gradboard editing", cases: ["dag100k"], load: () => import("./gradboard-editing") },
  { name: "kept objects", load: () => import("./kept-objects") },
  { name: "micrograd style", load: () => import("./micrograd-style") },
  peer("rose", "rose", GROWING),
  peer("Penrose", "penrose", GROWING),
  peer("TensorFlow.js", "tensorflow", ["lesson", "dag1k", "mlp"], 0.02),
  peer("jax-js", "jax", ["lesson", "dag1k"], 0.02),
  peer("js-pytorch", "js-pytorch", ["lesson", "mlp"]),
  peer("math.js", "mathjs", ["lesson"]),
];

export async function loadEngine(name: string): Promise<EngineModule> {
  const info = ENGINES.find((engine) => engine.name === name);
  if (info === undefined) throw new Error(`There is no engine "${name}".`);
  return info.load();
}
