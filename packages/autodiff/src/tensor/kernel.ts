/** The three passes over one node whose inputs are fixed places in memory; what `wideNode` is made of. */
export type Kernel = {
  /** Writes the output's value. */
  readonly forward: () => void;
  /**
   * Adds to `into[port]`, of that input's size, what the output's gradient sends back through the port. A port that
   * is not asked for is undefined.
   */
  readonly pull: (into: readonly (Float64Array | undefined)[]) => void;
  /** Writes the output's tangent from those of the ports that are asked for. */
  readonly push: (ports: readonly boolean[]) => void;
  /** Writes the local derivatives at a port, where they are one number an entry: see `LocalNode.partial`. */
  readonly partial?: (port: number, into: Float64Array) => void;
  /** A sentence if an entry stands at a corner or at a vertical slope. */
  readonly kink?: () => string | undefined;
};
