import { type Asked, product, total, type Wire } from "./asked";
import { entersCurve, exponentAt, PRODUCTS, slopeAt } from "./kinds";
import type { Rule } from "./rule";
import { activationAtInput } from "./wire-rules";
import { called, self, target } from "./words";

/** The whole pass with other slopes at these wires; no number where one of them has none. */
function rerunAt(
  asked: Asked,
  wires: readonly Wire[],
  local: (wire: Wire) => number | undefined,
): readonly (number | undefined)[] {
  if (wires.length === 0) return [];
  const changed = new Map(wires.map((wire) => [`${wire.to}:${wire.port}`, local(wire)]));
  if ([...changed.values()].includes(undefined)) return [];
  return [asked.rerun((wire) => changed.get(`${wire.to}:${wire.port}`) ?? asked.local(wire))];
}

const curves = (asked: Asked) =>
  asked.pathWires.filter((wire) => wire.from !== asked.node && entersCurve(asked, wire));
const powers = (asked: Asked) => asked.pathWires.filter((wire) => exponentAt(asked, wire) !== undefined);
const base = (asked: Asked, wire: Wire) => asked.value(wire.from);

/** A product further on that is entered from another node. */
const laterProduct = (asked: Asked) =>
  asked.pathWires.find((wire) => wire.from !== asked.node && PRODUCTS.has(asked.op(wire.to)))?.to;

/** The wires of the only way to the target; none where there are several. */
function onlyWay(asked: Asked): readonly Wire[] {
  const wires = asked.pathWires;
  const isSingle = [asked.node, ...asked.after].every((id) => asked.wiresOf(id).length < 2);
  return isSingle ? wires : [];
}

/** Slips made all the way from the target. */
export const passRules: readonly Rule[] = [
  {
    slug: "not-swapped-everywhere",
    family: "product rule",
    explanation: "At every product, takes each factor itself in place of the other one.",
    numbers: (asked) => {
      if (laterProduct(asked) === undefined) return [];
      return rerunAt(
        asked,
        asked.pathWires.filter(({ to }) => PRODUCTS.has(asked.op(to))),
        ({ from }) => asked.value(from),
      );
    },
    hint: (asked) =>
      `Between ${target(asked)} and ${self(asked)} look at the product ${called(asked, laterProduct(asked))} again: how fast it moves with one factor is told by the other factor.`,
  },
  {
    slug: "sum-of-locals",
    family: "added instead of multiplied",
    explanation: "Adds the local derivatives along the way instead of multiplying them.",
    numbers: (asked) => {
      const way = onlyWay(asked);
      return way.length < 2 ? [] : [total(way.map((wire) => asked.local(wire)))];
    },
    hint: (asked) =>
      `One way leads from ${self(asked)} to ${target(asked)}. Along a way local derivatives multiply; only different ways are added.`,
  },
  {
    slug: "outer-at-x",
    family: "wrong point",
    common: true,
    explanation: "Takes an outer derivative at this node's value instead of at what arrives there.",
    numbers: (asked) =>
      rerunAt(asked, curves(asked), (wire) => slopeAt(asked, wire, asked.value(asked.node))),
    hint: (asked) => {
      const [curve] = curves(asked);
      return `${called(asked, curve?.to)} never sees ${self(asked)} itself. Take its slope at the number that goes in there, the value of ${called(asked, curve?.from)}.`;
    },
  },
  activationAtInput,
  {
    slug: "exponent-dropped",
    family: "power rule",
    common: true,
    explanation: "Lowers the power but does not bring the exponent down as a factor.",
    numbers: (asked) =>
      rerunAt(asked, powers(asked), (wire) => {
        const [u, k] = [base(asked, wire), exponentAt(asked, wire)];
        return u === undefined || k === undefined ? undefined : finite(u ** (k - 1));
      }),
    hint: (asked) =>
      `At ${called(asked, powers(asked)[0]?.to)} the exponent comes down as a factor: that factor is missing from your slope.`,
  },
  {
    slug: "exponent-not-lowered",
    family: "power rule",
    explanation: "Brings the exponent down but leaves the power as high as it was.",
    numbers: (asked) =>
      rerunAt(asked, powers(asked), (wire) => {
        const [u, k] = [base(asked, wire), exponentAt(asked, wire)];
        return u === undefined || k === undefined ? undefined : finite(k * u ** k);
      }),
    hint: (asked) =>
      `At ${called(asked, powers(asked)[0]?.to)}, once the exponent has come down, what is left is a power one lower.`,
  },
];

const finite = (x: number) => (Number.isFinite(x) ? x : undefined);

/** Where every node keeps what an earlier pass left there. */
export function neverZeroed(asked: Asked): number | undefined {
  const found = new Map<string, number | undefined>();
  const sum = (id: string) =>
    total([
      asked.gradient(id),
      ...asked.wiresOf(id).map((wire) => product(found.get(wire.to), asked.local(wire))),
    ]);
  for (const id of [...asked.after].reverse()) found.set(id, id === asked.program.target ? 1 : sum(id));
  return sum(asked.node);
}
