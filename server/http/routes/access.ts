import { BoardAccess, canEdit, JoinRequest, KeyKind, type Role, SyncParam } from "@gradboard/protocol";
import { createRoute, type OpenAPIHono } from "@hono/zod-openapi";
import { accessTo, roleOfKey, type StoredBoard } from "../../boards/access";
import { newKey } from "../../boards/tokens";
import type { ApiContext } from "../api-context";
import { requireAccess, requireVisitor } from "../caller";
import { linksOf } from "../links";
import { HttpProblem } from "../problem";
import { answer, BoardParams, body, problems } from "./route-parts";

const access = createRoute({
  method: "get",
  path: "/boards/{id}/access",
  summary: "What the caller may do on a board",
  request: { params: BoardParams },
  responses: { 200: answer("Role and links", BoardAccess), ...problems },
});
const join = createRoute({
  method: "post",
  path: "/boards/{id}/join",
  summary: "Exchange the key of a link for membership",
  request: { params: BoardParams, body: body(JoinRequest) },
  responses: { 200: answer("Role and links", BoardAccess), ...problems },
});

const renew = createRoute({
  method: "post",
  path: "/boards/{id}/keys/{kind}/renew",
  summary: "Make a new link; the old one stops working, and who came by it has to leave",
  request: { params: BoardParams.extend({ kind: KeyKind }) },
  responses: { 200: answer("Role and links", BoardAccess), ...problems },
});

const rank: Record<Role, number> = { viewer: 0, editor: 1, owner: 2 };

export function accessRoutes(app: OpenAPIHono, { auth, store, registry }: ApiContext): void {
  app.openapi(access, async (context) => {
    const { id } = context.req.valid("param");
    const { board, role, member, visitor } = await requireAccess(context, { auth, store }, id);
    if (member && visitor) await store.opened(id, visitor.id);
    return context.json(answerFor(context.req.raw, board, role), 200);
  });

  app.openapi(join, async (context) => {
    const { id } = context.req.valid("param");
    const { key } = context.req.valid("json");
    const person = await requireVisitor(context, auth);
    const board = await store.find(id);
    if (!board) throw new HttpProblem(404, "There is no such board.");
    const offered = roleOfKey(board, key);
    const member = (await store.memberOf(id, person.id))?.role;
    // A link never takes away what somebody may do already.
    const role = offered && (!member || rank[offered] > rank[member]) ? offered : member;
    if (!role) throw new HttpProblem(403, "This link does not open the board. Ask for a new one.");
    await store.setRole(id, person.id, role);
    return context.json(answerFor(context.req.raw, board, role), 200);
  });

  app.openapi(renew, async (context) => {
    const { id, kind } = context.req.valid("param");
    const { role } = await requireAccess(context, { auth, store }, id);
    if (role !== "owner") throw new HttpProblem(403, "Only the owner of a board can make new links for it.");
    await store.renewKey(id, kind, newKey());
    await registry.rightsChanged(id, (caller) => accessTo(store, id, caller));
    const board = await store.find(id);
    if (!board) throw new HttpProblem(404, "There is no such board.");
    return context.json(answerFor(context.req.raw, board, role), 200);
  });
}

/** Only who may edit hands links on; to a page that everybody in the room can see no links are sent at all. */
function answerFor({ headers, url }: Request, board: StoredBoard, role: Role): BoardAccess {
  const projector = new URL(url).searchParams.get(SyncParam.view) === "projector";
  const keys = {
    edit: board.keys.find((key) => key.role === "edit")?.value ?? "",
    view: board.keys.find((key) => key.role === "view")?.value ?? "",
  };
  return {
    id: board.id,
    title: board.title,
    role,
    forkedFrom: board.forkedFromId,
    links: canEdit(role) && !projector ? linksOf(headers, board.id, keys) : null,
  };
}
