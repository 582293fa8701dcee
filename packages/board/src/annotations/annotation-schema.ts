import * as z from "zod";
import { LIMITS } from "../schema";
import { PAINTS } from "./annotation";
import { isInk } from "./read-annotation";

const side = z.number().min(1).max(LIMITS.side);

/** The fields of a file's node that computes nothing. */
export const annotationFields = {
  text: z.string().max(LIMITS.textLength).optional(),
  size: z.tuple([side, side]).optional(),
  color: z.enum(PAINTS).optional(),
  /** Three numbers a point: x and y in quarters of a board unit, and the pressure from 0 to 255. */
  points: z.array(z.number()).refine(isInk, "This is not a drawing.").optional(),
};
