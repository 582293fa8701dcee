import { LIMITS } from "@gradboard/board";
import { canEdit, LessonTexts } from "@gradboard/protocol";
import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { readTexts, textsOf } from "../../boards/lesson-texts";
import type { ApiContext } from "../api-context";
import { requireAccess } from "../caller";
import { liveBoard } from "../live-board";
import { HttpProblem } from "../problem";
import { answer, BoardParams, body, problems } from "./route-parts";

const read = createRoute({
  method: "get",
  path: "/boards/{id}/texts",
  summary: "What the sealed texts of a board's lesson say; nobody else's to know while it is presented",
  request: { params: BoardParams },
  responses: { 200: answer("The texts", LessonTexts), ...problems },
});
const seal = createRoute({
  method: "post",
  path: "/boards/{id}/texts",
  summary: "Seal texts, so that they can be written to a board and read by nobody before their step",
  request: {
    params: BoardParams,
    body: body(z.object({ texts: z.array(z.string().max(LIMITS.lessonText)).max(LIMITS.lessonSteps) })),
  },
  responses: { 200: answer("The texts", LessonTexts), ...problems },
});

export function lessonRoutes(app: OpenAPIHono, { auth, store, registry, sealing }: ApiContext): void {
  app.openapi(read, async (context) => {
    const { id } = context.req.valid("param");
    const access = await requireAccess(context, { auth, store }, id);
    const texts = await liveBoard(registry, id, ({ plan }, room) => {
      if (room.stage.readsAhead(access)) return readTexts(plan, room.texts);
      throw new HttpProblem(409, "This lesson is being presented. Wait until that is over.");
    });
    return context.json({ texts: [...texts] }, 200);
  });

  app.openapi(seal, async (context) => {
    const { id } = context.req.valid("param");
    const { role } = await requireAccess(context, { auth, store }, id);
    if (!canEdit(role)) throw new HttpProblem(403, "Only those who edit a board write its lesson.");
    const board = textsOf(sealing, id);
    const texts = context.req.valid("json").texts.map((text): [string, string] => [board.seal(text), text]);
    return context.json({ texts }, 200);
  });
}
