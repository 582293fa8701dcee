import * as z from "zod/mini";
import { isNodeId, LIMITS } from "../schema";
import { nodeOfStep } from "./lesson-plan";

const text = z.string().check(z.maxLength(LIMITS.lessonText));

const stepId = z.string().check(z.refine((id) => isNodeId(nodeOfStep(id) ?? ""), "This names no step."));

/** A lesson as it stands in a board file. */
export const lessonSchema = z.strictObject({
  intro: z.optional(text),
  steps: z.optional(
    z
      .array(
        z.strictObject({
          step: stepId,
          asks: z.optional(z.boolean()),
          question: z.optional(text),
          hint: z.optional(text),
          text: z.optional(text),
          rank: z.optional(z.number()),
        }),
      )
      .check(
        z.maxLength(LIMITS.lessonSteps, `A lesson says something about at most ${LIMITS.lessonSteps} steps.`),
      ),
  ),
});
