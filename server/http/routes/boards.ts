import { evaluate, evaluationJson } from "@gradboard/autodiff";
import { type Board, graphOf, readBoard, toBoardFile } from "@gradboard/board";
import { boardFileSchema } from "@gradboard/board/building";
import { BoardList, CreateBoardRequest, CreatedBoard, Evaluation } from "@gradboard/protocol";
import { createRoute, type OpenAPIHono } from "@hono/zod-openapi";
import { copyOf, newDocument } from "../../boards/new-document";
import { newBoardId, newKey } from "../../boards/tokens";
import type { Room } from "../../sync/room";
import type { ApiContext } from "../api-context";
import { requireAccess, requireVisitor, visitor } from "../caller";
import { linksOf } from "../links";
import { HttpProblem } from "../problem";
import { valuesOf } from "../values-of";
import { answer, BoardParams, body, problems } from "./route-parts";

const create = createRoute({
  method: "post",
  path: "/boards",
  summary: "Make a board, empty, from a formula or from a file",
  request: { body: body(CreateBoardRequest) },
  responses: { 201: answer("The board and its links", CreatedBoard), ...problems },
});
const list = createRoute({
  method: "get",
  path: "/boards",
  summary: "The caller's boards, last opened first",
  responses: { 200: answer("The boards", BoardList), ...problems },
});
const read = createRoute({
  method: "get",
  path: "/boards/{id}",
  summary: "A board as a file",
  request: { params: BoardParams },
  responses: { 200: answer("The file", boardFileSchema), ...problems },
});
const evaluation = createRoute({
  method: "get",
  path: "/boards/{id}/evaluation",
  summary: "Every value and gradient on a board",
  request: { params: BoardParams },
  responses: { 200: answer("As for a formula", Evaluation), ...problems },
});
const fork = createRoute({
  method: "post",
  path: "/boards/{id}/fork",
  summary: "Copy a board; the copy remembers where it comes from",
  request: { params: BoardParams },
  responses: { 201: answer("The copy and its links", CreatedBoard), ...problems },
});

export function boardRoutes(app: OpenAPIHono, { auth, store, registry }: ApiContext): void {
  /** The board as it is now, edits that are not on disk yet included. */
  async function live<T>(id: string, use: (board: Board, room: Room) => T): Promise<T> {
    const found = await registry.with(id, (room) => ({ result: use(readBoard(room.doc), room) }));
    if (!found) throw new HttpProblem(404, "There is no such board.");
    return found.result;
  }

  async function keep(
    headers: Headers,
    board: { title: string; update: Uint8Array; ownerId: string | null; forkedFromId: string | null },
  ): Promise<CreatedBoard> {
    const id = newBoardId();
    const keys = { edit: newKey(), view: newKey() };
    await store.create({ id, keys, ...board });
    const forkedFrom = board.forkedFromId === null ? {} : { forkedFrom: board.forkedFromId };
    return { id, title: board.title, keys, links: linksOf(headers, id, keys), ...forkedFrom };
  }

  app.openapi(create, async (context) => {
    const { title, formula, values = {}, target, lesson, file } = context.req.valid("json");
    const made = newDocument({ title, formula, values: valuesOf(values), target, lesson, file });
    if (!made.ok) {
      throw new HttpProblem(400, made.fault.message, "position" in made.fault ? made.fault : undefined);
    }
    const ownerId = (await visitor(context, auth))?.id ?? null;
    const { title: named, update } = made;
    const board = await keep(context.req.raw.headers, { title: named, update, ownerId, forkedFromId: null });
    return context.json(board, 201);
  });

  app.openapi(list, async (context) => {
    const { id } = await requireVisitor(context, auth);
    const memberships = await store.memberships(id);
    const boards = memberships.map(({ role, board }) => ({
      id: board.id,
      title: board.title,
      role,
      updatedAt: board.updatedAt.toISOString(),
      forkedFrom: board.forkedFromId,
    }));
    return context.json({ boards }, 200);
  });

  app.openapi(read, async (context) => {
    const { id } = context.req.valid("param");
    await requireAccess(context, { auth, store }, id);
    return context.json(await live(id, toBoardFile), 200);
  });

  app.openapi(evaluation, async (context) => {
    const { id } = context.req.valid("param");
    const access = await requireAccess(context, { auth, store }, id);
    const result = await live(id, (board, room) => {
      refuseWhileAsked(room, access);
      const { problems: ofGraph, ...rest } = evaluationJson(evaluate(graphOf(board), board.target));
      return Evaluation.parse({ ...rest, problems: [...board.problems, ...ofGraph] });
    });
    return context.json(result, 200);
  });

  app.openapi(fork, async (context) => {
    const { id } = context.req.valid("param");
    const access = await requireAccess(context, { auth, store }, id);
    const { visitor: person } = access;
    const copy = await registry.with(id, (room) => {
      refuseWhileAsked(room, access);
      return copyOf(room.doc);
    });
    if (!copy) throw new HttpProblem(404, "There is no such board.");
    const ownerId = person?.id ?? null;
    return context.json(await keep(context.req.raw.headers, { ...copy, ownerId, forkedFromId: id }), 201);
  });
}

/** Neither here nor on a copy is anybody shown what the class is being asked for. */
function refuseWhileAsked(
  { stage }: Room,
  { role, visitor, mayPresent }: Awaited<ReturnType<typeof requireAccess>>,
): void {
  const leads = visitor !== null && stage.leads({ user: visitor, mayPresent });
  if (!stage.asking || role === "owner" || leads) return;
  throw new HttpProblem(409, "The class is being asked about this board. Wait until the answer is shown.");
}
