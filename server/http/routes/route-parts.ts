import { ProblemDetails } from "@gradboard/protocol";
import { z } from "@hono/zod-openapi";
import type { core } from "zod";

/** A JSON body that has to be there. */
export function body<T extends z.ZodType>(schema: T) {
  return { content: { "application/json": { schema } }, required: true } as const;
}

/** A JSON answer. What pages read too is declared in the small form of zod, which documents itself as JSON Schema only. */
export function answer<T extends core.$ZodType>(description: string, schema: T) {
  return { description, content: { "application/json": { schema: documented(schema) } } } as const;
}

function documented<T extends core.$ZodType>(schema: T) {
  const { $schema: _, ...plain } = z.toJSONSchema(schema);
  // Two descriptions of one standard, which do not know each other; JSON is what they meet in.
  return z.custom<core.output<T>>().openapi(JSON.parse(JSON.stringify(plain)));
}

/** The answer to whatever goes wrong. */
export const problems = {
  default: {
    description: "A problem",
    content: { "application/problem+json": { schema: documented(ProblemDetails) } },
  },
} as const;

export const BoardParams = z.object({ id: z.string().max(64) });
