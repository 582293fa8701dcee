import type { BenchGraph } from "../graphs/graph";

/** What is timed once an iteration. The slider modes move one input, the others all of them. */
export type Mode = "gradient" | "forward" | "slider" | "sliderGradient";
export const MODES: readonly Mode[] = ["gradient", "forward", "slider", "sliderGradient"];

/** A graph inside an engine. Numbers are read by the graph's own node numbers; undefined: the engine does not tell. */
export type Engine = {
  /** A new number for an input; computes nothing. */
  set(node: number, value: number): void;
  /** After it every value is right. Left out by engines that can only do both passes. */
  forward?(): void;
  /** After it every value and every gradient is right. */
  gradient(): void;
  value(node: number): number | undefined;
  gradientOf(node: number): number | undefined;
  /** Makes what takes longer to make and runs faster, for graphs that are left alone for a while. */
  rest?(): void;
  /** Other things worth timing, by name: one iteration a call. */
  readonly extras?: Readonly<Record<string, () => void>>;
  /** Things that time themselves, because an iteration leaves something behind: nanoseconds. */
  readonly figures?: Readonly<Record<string, () => number>>;
};

export type EngineModule = { readonly build: (graph: BenchGraph) => Engine | Promise<Engine> };

/** What a measuring process is asked for, and answers. */
export type Request =
  | { readonly kind: "build"; readonly times: number }
  | { readonly kind: "check" }
  | { readonly kind: "measure"; readonly mode: string; readonly milliseconds: number };
export type Built = {
  /** From the graph to its first gradient, each time; and with a rest before it, for engines that know it. */
  readonly nanoseconds: readonly number[];
  readonly rested: readonly number[];
  readonly modes: readonly string[];
};

/** One engine with one graph in a process of its own. */
export type Session = {
  build(times: number): Promise<Built>;
  /** The largest relative error against the reference. */
  check(): Promise<number>;
  /** Mean nanoseconds an iteration over about that many milliseconds. */
  measure(mode: string, milliseconds: number): Promise<number>;
  close(): void;
};
