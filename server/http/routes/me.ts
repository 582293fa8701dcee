import { Me, RenameRequest } from "@gradboard/protocol";
import { createRoute, type OpenAPIHono } from "@hono/zod-openapi";
import type { ApiContext } from "../api-context";
import { requireVisitor } from "../caller";
import { answer, body, problems } from "./route-parts";

const me = createRoute({
  method: "get",
  path: "/me",
  summary: "Who the caller is",
  responses: { 200: answer("Name and colour", Me), ...problems },
});
const rename = createRoute({
  method: "patch",
  path: "/me",
  summary: "Take another name",
  request: { body: body(RenameRequest) },
  responses: { 200: answer("Name and colour", Me), ...problems },
});

export function meRoutes(app: OpenAPIHono, { auth, people, registry }: ApiContext): void {
  app.openapi(me, async (context) => context.json(await requireVisitor(context, auth), 200));

  app.openapi(rename, async (context) => {
    const { id } = await requireVisitor(context, auth);
    const person = await people.rename(id, context.req.valid("json").name);
    await registry.restamp(person);
    return context.json(person, 200);
  });
}
