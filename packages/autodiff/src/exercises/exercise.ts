import { compile } from "../compile";
import { type Graph, type NodeId, nodesById } from "../graph";
import { Asked } from "../misconceptions/asked";
import { isSameNumber } from "../misconceptions/same-number";
import { ruleNumbers } from "../misconceptions/slips";
import { isChangeable } from "../operations";
import type { Program } from "../program";
import { isTensor } from "../tensor/tensor";
import { randomNumbers } from "./random";

/** A wrong answer and the slip that leads to it. */
export type Distractor = { readonly slug: string; readonly number: number };

/** Input values under which an answer tells what its author was thinking. */
export type Exercise = {
  readonly asked: NodeId;
  /** A number for every leaf that can change and leads to the target. */
  readonly values: ReadonlyMap<NodeId, number>;
  readonly right: number;
  readonly wrong: readonly Distractor[];
  /** Slips that cannot be told apart here, from each other or ("right") from no slip; none if all are. */
  readonly alike: readonly (readonly string[])[];
};

/** How much is tried: a number of nodes times draws. */
const BUDGET = 24_000;
const MOST_DRAWS = 500;
const FEWEST_DRAWS = 12;

/** What two slips with one number cost, against untidy numbers. */
const COLLISION = 1000;
const LEEWAY = 40;

/** Ranges to draw from: whole numbers near zero first, then larger ones, then halves. */
const RANGES: readonly (readonly number[])[] = [
  [-3, -2, -1, 1, 2, 3, 4, 5],
  [-6, -5, -4, -3, -2, -1, 1, 2, 3, 4, 5, 6, 7, 8, 9],
  [-2.5, -1.5, -0.5, 0, 0.5, 1, 1.5, 2, 2.5, 3, 4, 5, 10],
];

/**
 * Proposes input values for the question "what is the gradient of `asked`?" such that the right answer and those of all
 * slips are different, small and tidy numbers, as far as the graph allows. The same seed gives the same exercise.
 * Undefined where there is nothing to ask (no gradient that is a number) or nothing to choose.
 */
export function exercise(graph: Graph, target: NodeId, asked: NodeId, seed = 1): Exercise | undefined {
  const program = compile(graph, target);
  const leaves = choices(program);
  if (leaves.length === 0) return undefined;
  const question = new Asked(program, asked);
  const random = randomNumbers(seed);
  const size = Math.max(1, program.order.length);
  const draws = Math.max(FEWEST_DRAWS, Math.min(MOST_DRAWS, Math.floor(BUDGET / size)));
  const found: Tried[] = [];
  for (let draw = 0; draw < draws; draw++) {
    const range = RANGES[Math.floor((draw / draws) * RANGES.length)] ?? [];
    const values = new Map(leaves.map((id) => [id, range[Math.floor(random() * range.length)] ?? 1]));
    const each = tried(question, values);
    if (each !== undefined) found.push(each);
  }
  const least = Math.min(...found.map(({ cost }) => cost));
  // The first good one and not the best of all, so that other seeds give other exercises.
  return found.find(({ cost }) => cost <= least + LEEWAY)?.exercise;
}

/** An exercise, and how far it is from a good one. */
type Tried = { readonly exercise: Exercise; readonly cost: number };

function choices(program: Program): readonly NodeId[] {
  const nodes = nodesById(program.graph);
  return program.order.filter((id) => {
    const node = nodes.get(id);
    return isChangeable(node?.op ?? "") && program.connected(id) && !isTensor(node?.value);
  });
}

function tried(question: Asked, values: ReadonlyMap<NodeId, number>): Tried | undefined {
  const { program, node: asked } = question;
  for (const [id, value] of values) program.set(id, value);
  program.run();
  if (program.problems().some(({ kind }) => kind === "kink" || kind === "not-finite")) return undefined;
  const right = question.correct;
  if (typeof right !== "number" || !Number.isFinite(right)) return undefined;
  const all = ruleNumbers(question).flatMap(({ rule, numbers }) =>
    numbers.map((number) => ({ slug: rule.slug, number })),
  );
  const wrong = all.filter(({ number }) => !isSameNumber(number, right));
  const alike = groups([{ slug: "right", number: right }, ...all]);
  const alongside = program.order.flatMap((id) =>
    program.connected(id) ? [program.value(id), program.gradient(id)] : [],
  );
  const cost =
    COLLISION * alike.reduce((sum, group) => sum + group.length - 1, 0) +
    sumOf([right, ...wrong.map(({ number }) => number)].map(untidiness)) +
    0.5 * sumOf(alongside.map((value) => (typeof value === "number" ? untidiness(value) : 0)));
  return { exercise: { asked, values, right, wrong, alike }, cost };
}

/** Those that share a number, by name, each name once; single ones left out. */
function groups(all: readonly Distractor[]): readonly (readonly string[])[] {
  const found: { readonly number: number; readonly slugs: Set<string> }[] = [];
  for (const { slug, number } of all) {
    const group = found.find((each) => isSameNumber(each.number, number));
    if (group === undefined) found.push({ number, slugs: new Set([slug]) });
    else group.slugs.add(slug);
  }
  return found.filter(({ slugs }) => slugs.size > 1).map(({ slugs }) => [...slugs]);
}

/** 0 for 3, little for 2.5 and 40, more for 0.25, much for 1352 and for 0.196611…. */
function untidiness(x: number): number {
  const size = Math.abs(x);
  const large = size > 100 ? 40 : size > 20 ? 2 : 0;
  if (isSameNumber(x, Math.round(x))) return large + size / 100;
  if (isSameNumber(x * 10, Math.round(x * 10))) return large + 3;
  return large + (isSameNumber(x * 100, Math.round(x * 100)) ? 8 : 40);
}

const sumOf = (terms: readonly number[]) => terms.reduce((sum, term) => sum + term, 0);
