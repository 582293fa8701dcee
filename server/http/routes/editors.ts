import { EditorList, PresentsRequest } from "@gradboard/protocol";
import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { accessTo } from "../../boards/access";
import type { ApiContext } from "../api-context";
import { requireAccess } from "../caller";
import { HttpProblem } from "../problem";
import { answer, BoardParams, body, problems } from "./route-parts";

const list = createRoute({
  method: "get",
  path: "/boards/{id}/editors",
  summary: "Who joined by the edit link, and who of them may present; the owner's to know",
  request: { params: BoardParams },
  responses: { 200: answer("The editors, by name", EditorList), ...problems },
});
const change = createRoute({
  method: "patch",
  path: "/boards/{id}/editors/{person}",
  summary: "Let an editor present the board, or not any more",
  request: { params: BoardParams.extend({ person: z.string().max(64) }), body: body(PresentsRequest) },
  responses: { 200: answer("The editors, by name", EditorList), ...problems },
});

export function editorRoutes(app: OpenAPIHono, { auth, store, registry }: ApiContext): void {
  const requireOwner = async (context: Context, id: string) => {
    const { role } = await requireAccess(context, { auth, store }, id);
    if (role !== "owner") throw new HttpProblem(403, "Only the owner of a board chooses who presents it.");
  };
  const editors = async (id: string): Promise<EditorList> => ({
    editors: (await store.editors(id)).map(({ user, presents }) => ({ ...user, presents })),
  });

  app.openapi(list, async (context) => {
    const { id } = context.req.valid("param");
    await requireOwner(context, id);
    return context.json(await editors(id), 200);
  });

  app.openapi(change, async (context) => {
    const { id, person } = context.req.valid("param");
    await requireOwner(context, id);
    if (!(await store.setPresents(id, person, context.req.valid("json").presents)))
      throw new HttpProblem(404, "This person cannot edit the board.");
    await registry.rightsChanged(id, (caller) => accessTo(store, id, caller));
    return context.json(await editors(id), 200);
  });
}
