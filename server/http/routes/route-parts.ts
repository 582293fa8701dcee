import { ProblemDetails } from "@gradboard/protocol";
import { z } from "@hono/zod-openapi";

/** A JSON body that has to be there. */
export function body<T extends z.ZodType>(schema: T) {
  return { content: { "application/json": { schema } }, required: true } as const;
}

/** A JSON answer. */
export function answer<T extends z.ZodType>(description: string, schema: T) {
  return { description, content: { "application/json": { schema } } } as const;
}

/** The answer to whatever goes wrong. */
export const problems = {
  default: { description: "A problem", content: { "application/problem+json": { schema: ProblemDetails } } },
} as const;

export const BoardParams = z.object({ id: z.string().max(64) });
