import type { NetworkModule } from "./engine";

type NetworkInfo = {
  readonly name: string;
  readonly load: () => Promise<NetworkModule>;
  readonly tolerance: number;
  readonly peer?: true;
};

const EXACT = 1e-9;
const SINGLE = 1e-4;

const peer = (name: string, file: string, tolerance: number): NetworkInfo => ({
  name,
  tolerance,
  peer: true,
  load: () => import(`../peers/networks/${file}.mjs`),
});

export const NETWORK_ENGINES: readonly NetworkInfo[] = [
  { name: "gradboard lanes", tolerance: EXACT, load: () => import("./gradboard-lanes") },
  { name: "gradboard lanes js", tolerance: EXACT, load: () => import("./gradboard-lanes-js") },
  { name: "gradboard", tolerance: EXACT, load: () => import("./gradboard") },
  { name: "gradboard js", tolerance: EXACT, load: () => import("./gradboard-js") },
  peer("jax-js", "jax", SINGLE),
  peer("TensorFlow.js", "tensorflow", SINGLE),
  peer("js-pytorch", "js-pytorch", EXACT),
];

export async function loadNetwork(name: string): Promise<NetworkModule> {
  const info = NETWORK_ENGINES.find((engine) => engine.name === name);
  if (info === undefined) throw new Error(`There is no engine "${name}".`);
  return info.load();
}
