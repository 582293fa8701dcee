import { type Asked, product, total, type Wire } from "./asked";
import { EXTREMES, isOpenSum, PRODUCTS, SQUASHING, SWITCHES } from "./kinds";
import type { Rule } from "./rule";
import { called, consumerOf, consumers, self, target } from "./words";

/** The asked wires with another local derivative where `other` has one, all that arrives being right. */
function withLocal(asked: Asked, other: (wire: Wire) => number | undefined): number | undefined {
  return total(asked.wires.map((wire) => product(asked.gradient(wire.to), other(wire) ?? asked.local(wire))));
}

const enters = (asked: Asked, ops: ReadonlySet<string>) => consumerOf(asked, ops) !== undefined;
const each = (asked: Asked, term: (wire: Wire) => number | undefined) =>
  asked.wires.length === 0 ? [] : [total(asked.wires.map(term))];

/** The other factors of the product that a wire enters. */
function otherFactors(asked: Asked): string {
  const { to, port } = asked.wires.find((wire) => PRODUCTS.has(asked.op(wire.to))) ?? { to: "", port: 0 };
  const others = asked.program.inputs(to).filter((_input, index) => index !== port);
  return others.map((input) => called(asked, input)).join(" times ");
}

/** Slips at the asked node's own wires, everything further on being right. */
export const wireRules: readonly Rule[] = [
  {
    slug: "not-swapped",
    family: "product rule",
    common: true,
    explanation: "At a product, takes this factor itself in place of the other one.",
    numbers: (asked) =>
      enters(asked, PRODUCTS)
        ? [withLocal(asked, ({ to }) => (PRODUCTS.has(asked.op(to)) ? asked.value(asked.node) : undefined))]
        : [],
    hint: (asked) =>
      `Nudge ${self(asked)} a little: ${called(asked, consumerOf(asked, PRODUCTS))} moves by that nudge times the other factor, ${otherFactors(asked)}.`,
  },
  {
    slug: "local-only",
    family: "stopped early",
    common: true,
    explanation: "Stops at the local derivative and forgets what comes back from the target.",
    numbers: (asked) => each(asked, (wire) => asked.local(wire)),
    hint: (asked) =>
      `That says how fast ${consumers(asked)} follows ${self(asked)}, no further. Multiply by the gradient that arrives there.`,
  },
  {
    slug: "upstream-only",
    family: "inner derivative forgotten",
    common: true,
    explanation: "Passes on what arrives as it is and forgets the local derivative.",
    numbers: (asked) => each(asked, ({ to }) => asked.gradient(to)),
    hint: (asked) =>
      `That is what arrives at ${consumers(asked)}. How far does ${consumers(asked)} move when ${self(asked)} moves by 1? Multiply by that.`,
  },
  {
    slug: "upstream-plus-local",
    family: "added instead of multiplied",
    explanation: "Adds the local derivative to what arrives instead of multiplying.",
    numbers: (asked) => each(asked, (wire) => total([asked.gradient(wire.to), asked.local(wire)])),
    hint: (asked) =>
      `Slopes in a row multiply: if ${consumers(asked)} moves twice as fast as ${self(asked)}, and ${target(asked)} three times as fast as that, then ${target(asked)} moves six times as fast.`,
  },
  {
    slug: "max-to-all",
    family: "switch ignored",
    explanation: "Lets a gradient through a max, min or relu on the side that was not taken.",
    numbers: (asked) =>
      enters(asked, SWITCHES)
        ? [withLocal(asked, ({ to }) => (SWITCHES.has(asked.op(to)) ? 1 : undefined))]
        : [],
    hint: (asked) => {
      const gate = called(asked, consumerOf(asked, SWITCHES));
      return `Nudge ${self(asked)} a little in your mind: does ${gate} move at all? If it does not, nothing goes back that way.`;
    },
  },
  {
    slug: "max-splits",
    family: "switch ignored",
    explanation: "Shares the gradient of a max or min among all of its inputs.",
    numbers: (asked) =>
      enters(asked, EXTREMES)
        ? [
            withLocal(asked, ({ to }) =>
              EXTREMES.has(asked.op(to)) ? 1 / asked.inputs(to).length : undefined,
            ),
          ]
        : [],
    hint: (asked) => {
      const gate = called(asked, consumerOf(asked, EXTREMES));
      return `${gate} does not share: the input that wins gets all that arrives, the others get nothing. Does ${self(asked)} win?`;
    },
  },
  {
    slug: "sum-splits",
    family: "sum shares",
    explanation: "Shares the gradient of a sum among its inputs.",
    numbers: (asked) =>
      asked.wires.some((wire) => isOpenSum(asked, wire))
        ? [
            withLocal(asked, (wire) =>
              isOpenSum(asked, wire)
                ? product(asked.local(wire), 1 / asked.inputs(wire.to).length)
                : undefined,
            ),
          ]
        : [],
    hint: (asked) => {
      const sum = called(asked, asked.wires.find((wire) => isOpenSum(asked, wire))?.to);
      return `${sum} shares nothing out: when ${self(asked)} alone moves by 1, how far does ${sum} move?`;
    },
  },
];

/** Puts the input of a sigmoid or tanh into the short formula for its slope. */
export const activationAtInput: Rule = {
  slug: "activation-at-input",
  family: "wrong point",
  explanation: "Puts what goes into a sigmoid or tanh where its slope wants what comes out.",
  numbers: (asked) => {
    const u = asked.value(asked.node);
    if (!enters(asked, SQUASHING) || u === undefined) return [];
    return [
      withLocal(asked, ({ to }) =>
        asked.op(to) === "sigmoid" ? u * (1 - u) : asked.op(to) === "tanh" ? 1 - u * u : undefined,
      ),
    ];
  },
  hint: (asked) => {
    const gate = called(asked, consumerOf(asked, SQUASHING));
    return `The short formula for the slope of ${gate} is about the number that comes out of it, not about ${self(asked)}, which goes in.`;
  },
};
