import * as z from "zod/mini";
import { limits } from "./limits";

/** What part of the board somebody looks at, in board units. */
export const Look = z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() });
export type Look = z.infer<typeof Look>;

/**
 * What a page asks of the walkthrough that is presented on its board (`MessageTag.command`, JSON). The server obeys
 * only those who may; it answers with the state as it is then.
 */
export const PresentCommand = z.discriminatedUnion("kind", [
  /** Begins on the board as it is now, or takes over where it stands. */
  z.object({ kind: z.literal("present") }),
  z.object({ kind: z.literal("step"), to: z.int().check(z.nonnegative()) }),
  /** Begins again, on the board as it is now. */
  z.object({ kind: z.literal("restart") }),
  /** The board has changed, and the walkthrough stays with what it began with. */
  z.object({ kind: z.literal("keep") }),
  z.object({ kind: z.literal("stop") }),
  /** Where the presenter looks; null: at the whole board. */
  z.object({ kind: z.literal("look"), at: z.nullable(Look) }),
  /** Everyone back to the presenter's step and view. */
  z.object({ kind: z.literal("gather") }),
  /** Whether others than the presenter and the owner may change the board. */
  z.object({ kind: z.literal("writing"), on: z.boolean() }),
  /** Goes to a step and asks for its number before it is shown. */
  z.object({ kind: z.literal("ask"), step: z.int().check(z.nonnegative()) }),
  z.object({ kind: z.literal("distribution"), shown: z.boolean() }),
  z.object({ kind: z.literal("reveal") }),
  z.object({
    kind: z.literal("answer"),
    question: z.string().check(z.maxLength(32)),
    text: z.string().check(z.maxLength(limits.answer)),
  }),
]);
export type PresentCommand = z.infer<typeof PresentCommand>;

/** What a class answered, without who did. */
export const Distribution = z.object({
  right: z.number(),
  /** Known misconceptions, most frequent first: what is done wrong, in a sentence without numbers. */
  slips: z.array(z.object({ slug: z.string(), explanation: z.string(), count: z.number() })),
  other: z.number(),
});
export type Distribution = z.infer<typeof Distribution>;

/** The question about the step that is shown. While it is open nobody is shown the step's number. */
export const ClassQuestion = z.object({
  id: z.string(),
  open: z.boolean(),
  /** How many have answered; null for those who are asked, as long as the question is open. */
  answers: z.nullable(z.number()),
  /** How many are here to answer, beside the presenter. */
  people: z.nullable(z.number()),
  /** One's own answer, as the server has stored it. */
  own: z.nullable(z.string()),
  distribution: z.nullable(Distribution),
});
export type ClassQuestion = z.infer<typeof ClassQuestion>;

/** Texts of a lesson: how each stands sealed on the board, and what it says. */
export const SaidTexts = z.array(z.tuple([z.string(), z.string()]));
export type SaidTexts = z.infer<typeof SaidTexts>;

/** The walkthrough that is presented on a board, as one page is told of it. */
export const Presented = z.object({
  /** Another one whenever it begins, or begins again: what it runs on came with this (see `MessageTag.presented`). */
  pin: z.string(),
  /** `name` is empty for a projector; `here`: connected, to lead on; `self`: it is the person this page belongs to. */
  presenter: z.object({ name: z.string(), here: z.boolean(), self: z.boolean() }),
  step: z.int().check(z.nonnegative()),
  kept: z.boolean(),
  /** Whether those who are neither presenter nor owner may change the board; what they do otherwise is refused. */
  writing: z.boolean(),
  /** How often everyone has been called. */
  gathered: z.number(),
  look: z.nullable(Look),
  question: z.nullable(ClassQuestion),
  /** What the lesson says about the step; nothing before its number is shown. */
  said: SaidTexts,
});
export type Presented = z.infer<typeof Presented>;

/** The text of a `MessageTag.presented` message. */
export const PresentedNews = z.object({
  /** How many commands of this very socket the state takes into account. */
  heard: z.number(),
  /** Whether this socket may begin or lead what is presented. */
  mayPresent: z.boolean(),
  presented: z.nullable(Presented),
});
export type PresentedNews = z.infer<typeof PresentedNews>;
