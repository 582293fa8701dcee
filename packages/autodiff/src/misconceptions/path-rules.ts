import { recursedGradients } from "../walkthrough/recursed";
import { type Asked, product, total } from "./asked";
import type { Rule } from "./rule";
import { called, consumers, self, target } from "./words";

const isFork = (asked: Asked) => asked.wires.length >= 2;
const carried = (asked: Asked) =>
  asked.wires.map((wire) => product(asked.gradient(wire.to), asked.local(wire)));
const forkAfter = (asked: Asked) => asked.after.find((id) => asked.wiresOf(id).length >= 2);

/** Of nodes with so many different ways to the target nobody takes just one. */
const MOST_WAYS = 256;

/** The product of the slopes along every way to the target, each number once. */
function ways(asked: Asked): readonly number[] {
  const found = new Map<string, readonly number[]>();
  const from = (id: string): readonly number[] | undefined => {
    const numbers = new Set<number>();
    for (const wire of asked.wiresOf(id)) {
      const local = asked.local(wire);
      if (local === undefined) return undefined;
      for (const rest of found.get(wire.to) ?? []) numbers.add(rest * local);
      if (numbers.size > MOST_WAYS) return undefined;
    }
    return [...numbers];
  };
  for (const id of [...asked.after].reverse()) {
    const numbers = id === asked.program.target ? [1] : from(id);
    if (numbers === undefined) return [];
    found.set(id, numbers);
  }
  return from(asked.node) ?? [];
}

/** Slips at forks: where several wires leave a node. */
export const pathRules: readonly Rule[] = [
  {
    slug: "one-path-only",
    family: "missing path",
    common: true,
    explanation: "Takes one of the wires that leave this node for all of them.",
    numbers: (asked) => (isFork(asked) ? carried(asked) : []),
    hint: (asked) =>
      `${self(asked)} feeds more than one input, in ${consumers(asked)}. Work out what comes back from each of them, then add.`,
  },
  {
    slug: "one-path-missed",
    family: "missing path",
    explanation: "Leaves one of three or more contributions out of the sum.",
    numbers: (asked) => {
      if (asked.wires.length < 3) return [];
      const all = total(carried(asked));
      return carried(asked).map((each) => (all === undefined || each === undefined ? undefined : all - each));
    },
    hint: (asked) =>
      `Several wires leave ${self(asked)}, into ${consumers(asked)}: one of them is missing from your sum.`,
  },
  {
    slug: "one-path-only-everywhere",
    family: "missing path",
    explanation: "Follows a single way back through every fork.",
    numbers: (asked) => (forkAfter(asked) === undefined ? [] : ways(asked)),
    hint: (asked) => {
      const fork = forkAfter(asked);
      return `Between ${target(asked)} and ${self(asked)} the node ${called(asked, fork)} is used more than once: add up what arrives there before you go on.`;
    },
  },
  {
    slug: "product-of-paths",
    family: "paths not added",
    explanation: "Multiplies the contributions of several wires where they have to be added.",
    numbers: (asked) => (isFork(asked) ? [carried(asked).reduce((all, each) => product(all, each), 1)] : []),
    hint: (asked) =>
      `Multiply along a wire, but add where wires meet: ${self(asked)} moves ${target(asked)} through ${consumers(asked)} at the same time.`,
  },
  {
    slug: "average-of-paths",
    family: "paths not added",
    explanation: "Takes the mean of the contributions.",
    numbers: (asked) => (isFork(asked) ? [product(total(carried(asked)), 1 / asked.wires.length)] : []),
    hint: (asked) =>
      `The wires of ${self(asked)} do not share its effect among them: each acts in full, so add and do not divide.`,
  },
  {
    slug: "plain-recursion",
    family: "order",
    explanation: "Lets a node pass on what it has before all of its contributions have arrived.",
    numbers: (asked) => (forkAfter(asked) === undefined ? [] : [recursed(asked)]),
    hint: (asked) =>
      `${called(asked, forkAfter(asked))} gets more than one contribution. Wait until all of them are there and send their sum back towards ${self(asked)} once.`,
  },
];

/** What plain recursion leaves at the asked node. */
function recursed(asked: Asked): number | undefined {
  const sums = recursedGradients(asked.program, (id) => id === asked.node || asked.isAfter(id));
  const here = sums?.get(asked.node);
  return typeof here === "number" ? here : undefined;
}
