import { randomInt } from "node:crypto";

const adjectives =
  "Quiet Brave Calm Clever Bright Gentle Merry Swift Sunny Kind Happy Lucky Nimble Patient Curious Cheerful Eager Jolly Lively Mellow Noble Polite Quick Rapid Shiny Silver Golden Steady Sturdy Tidy Warm Witty Wise Bold Crisp Daring Fearless Friendly Graceful Humble".split(
    " ",
  );
const animals =
  "Otter Badger Heron Falcon Sparrow Robin Finch Swallow Puffin Penguin Albatross Owl Raven Wren Kingfisher Pelican Crane Stork Swan Lynx Marten Beaver Hedgehog Squirrel Hare Rabbit Fox Wolf Deer Moose Elk Bison Ibex Chamois Alpaca Llama Camel Panda Koala Wombat Kangaroo Platypus Tiger Lion Leopard Cheetah Panther Gazelle Zebra Giraffe Elephant Dolphin Seal Walrus Whale Turtle Tortoise Gecko Salamander Dragonfly".split(
    " ",
  );

/** Hues that stand out from each other and reach 4.5:1 under white text; the screen sets them on light and dark. */
export const personColors = [
  "#1d4ed8",
  "#b91c1c",
  "#15803d",
  "#7e22ce",
  "#b45309",
  "#0e7490",
  "#be185d",
  "#4d7c0f",
  "#4338ca",
  "#c2410c",
] as const;

function pick<T>(choices: readonly T[]): T {
  const choice = choices[randomInt(choices.length)];
  if (choice === undefined) throw new RangeError("nothing to pick from");
  return choice;
}

/** A friendly name for somebody who has not given one: "Quiet Otter". */
export function friendlyName(): string {
  return `${pick(adjectives)} ${pick(animals)}`;
}

/** A colour for somebody's cursor and name. */
export function personColor(): string {
  return pick(personColors);
}
