import * as z from "zod/mini";
import { LIMITS } from "../schema";
import { PAINTS } from "./annotation";
import { isInk } from "./read-annotation";

const side = z.number().check(z.minimum(1), z.maximum(LIMITS.side));

/** The fields of a file's node that computes nothing. */
export const annotationFields = {
  text: z.optional(z.string().check(z.maxLength(LIMITS.textLength))),
  size: z.optional(z.tuple([side, side])),
  color: z.optional(z.enum(PAINTS)),
  /** Three numbers a point: x and y in quarters of a board unit, and the pressure from 0 to 255. */
  points: z.optional(z.array(z.number()).check(z.refine(isInk, "This is not a drawing."))),
};
