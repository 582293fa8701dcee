import type { Network } from "../graphs/network";

/** The small network inside an engine. `step` takes weights and biases as `parametersOf` gives them. */
export type NetworkEngine = {
  /** One gradient over all points; answers the loss. */
  step(parameters: readonly Float64Array[]): number;
  /** Gradients of the last step, in the order of the parameters. */
  gradients(): readonly ArrayLike<number>[];
};

export type NetworkModule = { readonly build: (data: Network) => NetworkEngine | Promise<NetworkEngine> };
