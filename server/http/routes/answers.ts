import { canEdit } from "@gradboard/protocol";
import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { answersCsv } from "../../presenting/answers-csv";
import type { ApiContext } from "../api-context";
import { requireAccess } from "../caller";
import { HttpProblem } from "../problem";
import { BoardParams, problems } from "./route-parts";

const answers = createRoute({
  method: "get",
  path: "/boards/{id}/answers",
  summary: "What a class answered, as CSV with pseudonyms; the owner's, or of one's own presentations",
  request: { params: BoardParams },
  responses: {
    200: { description: "The answers", content: { "text/csv": { schema: z.string() } } },
    ...problems,
  },
});

export function answerRoutes(app: OpenAPIHono, { auth, store, presentations }: ApiContext): void {
  app.openapi(answers, async (context) => {
    const { id } = context.req.valid("param");
    const { role, visitor } = await requireAccess(context, { auth, store }, id);
    if (!canEdit(role) || (role !== "owner" && visitor === null))
      throw new HttpProblem(403, "Only those who present a board can see what was answered.");
    const rows = await presentations.answers(id, role === "owner" ? null : (visitor?.id ?? ""));
    return context.body(answersCsv(rows), 200, {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": 'attachment; filename="answers.csv"',
    });
  });
}
