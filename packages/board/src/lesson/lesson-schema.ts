import * as z from "zod";
import { isNodeId, LIMITS } from "../schema";
import { nodeOfStep } from "./lesson-plan";

const text = z.string().max(LIMITS.lessonText);

const stepId = z.string().refine((id) => isNodeId(nodeOfStep(id) ?? ""), "This names no step.");

/** A lesson as it stands in a board file. */
export const lessonSchema = z.strictObject({
  intro: text.optional(),
  steps: z
    .array(
      z.strictObject({
        step: stepId,
        asks: z.boolean().optional(),
        question: text.optional(),
        hint: text.optional(),
        text: text.optional(),
        rank: z.number().optional(),
      }),
    )
    .max(LIMITS.lessonSteps, `A lesson says something about at most ${LIMITS.lessonSteps} steps.`)
    .optional(),
});
