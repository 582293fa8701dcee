import { product, total } from "./asked";
import { neverZeroed } from "./pass-rules";
import type { Rule } from "./rule";
import { called, consumers, listed, self, target } from "./words";

const one = (number: number | undefined) => (number === undefined ? [] : [number]);
const correct = (value: unknown) => (typeof value === "number" ? value : undefined);

/** Slips that mistake one number for another: a value for a gradient, an old gradient for a new one, plus for minus. */
export const valueRules: readonly Rule[] = [
  {
    slug: "value-instead-of-gradient",
    family: "value for gradient",
    common: true,
    explanation: "Gives the number from the forward pass.",
    numbers: (asked) => one(asked.value(asked.node)),
    hint: (asked) =>
      `That is the value of ${self(asked)}, from the forward pass. The question is how fast ${target(asked)} changes when ${self(asked)} changes.`,
  },
  {
    slug: "upstream-value",
    family: "value for gradient",
    explanation: "Multiplies the local derivative by the next node's value instead of its gradient.",
    numbers: (asked) =>
      asked.wires.length === 0
        ? []
        : one(total(asked.wires.map((wire) => product(asked.value(wire.to), asked.local(wire))))),
    hint: (asked) =>
      `On the way back to ${self(asked)} gradients travel, not values: what arrives at ${consumers(asked)} is its gradient.`,
  },
  {
    slug: "value-ratio",
    family: "value for gradient",
    explanation: "Reads the derivative as one value divided by another.",
    numbers: (asked) => {
      const [below, above] = [asked.value(asked.node), asked.value(asked.program.target)];
      return below === undefined || below === 0 || above === undefined ? [] : [above / below];
    },
    hint: (asked) =>
      `A derivative is not about how large ${target(asked)} and ${self(asked)} are, but about how far both move.`,
  },
  {
    slug: "sign",
    family: "sign",
    common: true,
    explanation: "Has the right size and the wrong sign.",
    numbers: (asked) => one(product(correct(asked.correct), -1)),
    hint: (asked) => `If ${self(asked)} rises a little, does ${target(asked)} rise or fall?`,
  },
  {
    slug: "not-zeroed",
    family: "not zeroed",
    explanation: "Adds a second backward pass to the first, without clearing this node.",
    numbers: (asked) => one(product(correct(asked.correct), 2)),
    hint: (asked) => `Is something counted twice? Every backward pass starts with nothing at ${self(asked)}.`,
  },
  {
    slug: "not-zeroed-everywhere",
    family: "not zeroed",
    explanation: "Adds a second backward pass to the first, without clearing any node.",
    numbers: (asked) => (asked.isTarget ? [] : one(neverZeroed(asked))),
    hint: (asked) => {
      const between = asked.after.filter((id) => id !== asked.program.target);
      const also =
        between.length === 0 ? "" : `, also at ${listed(between.slice(0, 3).map((id) => called(asked, id)))}`;
      return `Is something left at ${self(asked)} from an earlier pass? Every gradient starts from nothing${also}.`;
    },
  },
];
