import { type Measured, ratioOf, timeOf } from "../measure/rounds";
import { figure, table } from "./table";

/** All that was measured, by case. */
export type Results = ReadonlyMap<string, readonly Measured[]>;

type Target = {
  readonly text: string;
  readonly unit: string;
  /** At most this, or at least this where `atLeast` is set. */
  readonly limit: number;
  readonly atLeast?: true;
  readonly measured: (results: Results) => number | undefined;
};

const WASM = "gradboard";
const JS = "gradboard js";
const EDITING = "gradboard editing";

const find = (results: Results, name: string, engine: string) =>
  results.get(name)?.find((measured) => measured.engine === engine);

/** Our time as a multiple of another engine's. */
const against =
  (name: string, engine: string, other: string, mode = "gradient") =>
  (results: Results) =>
    ratioOf(find(results, name, engine), find(results, name, other), mode);

/** Another engine's time as a multiple of ours. */
const faster = (name: string, engine: string, other: string) => (results: Results) =>
  ratioOf(find(results, name, other), find(results, name, engine), "gradient");

const timed =
  (name: string, engine: string, mode: string, scale: number) =>
  (results: Results): number | undefined => {
    const time = timeOf(find(results, name, engine), mode);
    return time === undefined ? undefined : time / scale;
  };

const MICRO = 1e3;
const MILLI = 1e6;

/** A ratio in both tiers: with WebAssembly, and in JavaScript alone. */
function both(text: string, name: string, other: string, wasm: number, js: number): Target[] {
  return [
    { text, unit: "x", limit: wasm, measured: against(name, WASM, other) },
    { text: `${text}, without WebAssembly`, unit: "x", limit: js, measured: against(name, JS, other) },
  ];
}

function times(
  text: string,
  name: string,
  mode: string,
  scale: number,
  unit: string,
  wasm: number,
  js: number,
): Target[] {
  return [
    { text, unit, limit: wasm, measured: timed(name, WASM, mode, scale) },
    { text: `${text}, without WebAssembly`, unit, limit: js, measured: timed(name, JS, mode, scale) },
  ];
}

/** A network over a data set, whichever way of ours is quicker. */
function data(text: string, wasm: number, js: number): Target[] {
  const best = (end: string) => (results: Results) => {
    const ratios = ["gradboard lanes", "gradboard"].map((engine) =>
      against("matrices", engine + end, "C")(results),
    );
    const known = ratios.filter((ratio) => ratio !== undefined);
    return known.length === 0 ? undefined : Math.min(...known);
  };
  return [
    { text, unit: "x", limit: wasm, measured: best("") },
    { text: `${text}, without WebAssembly`, unit: "x", limit: js, measured: best(" js") },
  ];
}

const atLeast = (text: string, limit: number, measured: Target["measured"]): Target => ({
  text,
  unit: "x faster",
  limit,
  atLeast: true,
  measured,
});

/** The quicker of several published libraries, and by how much we beat it. */
const fastestPeer = (name: string) => (results: Results) => {
  const own = find(results, name, WASM);
  const ours = results.get(name)?.filter(({ engine }) => !/^(C\b|gradboard)/.test(engine));
  const ratios = ours?.flatMap((peer) => ratioOf(peer, own, "gradient") ?? []);
  return ratios === undefined || ratios.length === 0 ? undefined : Math.min(...ratios);
};

export const TARGETS: readonly Target[] = [
  ...times("lesson: a gradient", "lesson", "gradient", MICRO, "us", 0.15, 0.3),
  ...both("dag1k: gradient against C switch", "dag1k", "C switch", 0.45, 0.8),
  {
    text: "dag1k: gradient against C runs",
    unit: "x",
    limit: 1.9,
    measured: against("dag1k", WASM, "C runs"),
  },
  ...both("dag100k: gradient against C switch", "dag100k", "C switch", 0.42, 0.55),
  ...both("dag100k: gradient against C runs", "dag100k", "C runs", 1.6, 2.1),
  atLeast("dag100k: against micrograd-style objects", 100, faster("dag100k", WASM, "micrograd style")),
  atLeast("the same without WebAssembly", 80, faster("dag100k", JS, "micrograd style")),
  atLeast("dag100k: against kept objects", 13, faster("dag100k", WASM, "kept objects")),
  atLeast("the same without WebAssembly", 10, faster("dag100k", JS, "kept objects")),
  ...both("mlp in scalars: gradient against C runs", "mlp", "C runs", 1.6, 2.7),
  ...both("pendulum: gradient against C runs", "pendulum", "C runs", 1.15, 1.6),
  ...times("dag1m: a gradient", "dag1m", "gradient", MILLI, "ms", 16, 24),
  {
    text: "dag1m: gradient against C runs",
    unit: "x",
    limit: 1.4,
    measured: against("dag1m", WASM, "C runs"),
  },
  ...data("network on 100 points with matrices or lanes, against C", 1.5, 2.7),
  ...times("dag100k: slider forward", "dag100k", "slider", MICRO, "us", 0.14, 0.14),
  {
    text: "dag100k: slope at the slider against slider forward",
    unit: "x",
    limit: 2.5,
    measured: (results) =>
      ratioOf(find(results, "dag100k", EDITING), find(results, "dag100k", EDITING), "slope", "slider"),
  },
  {
    text: "dag100k: build to first answer on the tape",
    unit: "ms",
    limit: 10,
    measured: (results) => scaled(find(results, "dag100k", JS)?.buildNanoseconds),
  },
  {
    text: "dag100k: build to first scheduled answer",
    unit: "ms",
    limit: 20,
    measured: (results) => scaled(find(results, "dag100k", WASM)?.restedNanoseconds),
  },
  {
    text: "the same without WebAssembly",
    unit: "ms",
    limit: 20,
    measured: (results) => scaled(find(results, "dag100k", JS)?.restedNanoseconds),
  },
  {
    text: "dag100k: append a node and have its value",
    unit: "us",
    limit: 5,
    measured: timed("dag100k", EDITING, "append", MICRO),
  },
  {
    text: "dag100k: Hessian-vector product against gradient",
    unit: "x",
    limit: 3,
    measured: (results) =>
      ratioOf(
        find(results, "dag100k", EDITING),
        find(results, "dag100k", EDITING),
        "hessianVector",
        "gradient",
      ),
  },
  ...["lesson", "dag1k", "mlp", "pendulum", "dag100k", "dag1m", "matrices"].map((name) =>
    atLeast(`${name}: against the fastest other engine in JavaScript`, 1, fastestPeer(name)),
  ),
];

const scaled = (nanoseconds: number | undefined) =>
  nanoseconds === undefined ? undefined : nanoseconds / MILLI;

/** Every target with what was measured; those of cases that did not run are left out. */
export function targetTable(results: Results): string {
  const rows = TARGETS.flatMap((target) => {
    const measured = target.measured(results);
    if (measured === undefined || Number.isNaN(measured)) return [];
    const isMet = target.atLeast === true ? measured >= target.limit : measured <= target.limit;
    const sign = target.atLeast === true ? ">=" : "<=";
    return [
      [
        target.text,
        `${sign} ${target.limit} ${target.unit}`,
        `${figure(measured)} ${target.unit}`,
        isMet ? "met" : "missed",
      ],
    ];
  });
  const met = rows.filter((row) => row[3] === "met").length;
  return `${table([["target", "wanted", "measured", ""], ...rows])}\n\n${met} of ${rows.length} targets met`;
}
