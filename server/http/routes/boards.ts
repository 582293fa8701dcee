import { evaluate, evaluationJson } from "@gradboard/autodiff";
import { graphOf, isSealed, noTexts, openedPlan, toBoardFile } from "@gradboard/board";
import { boardFileSchema } from "@gradboard/board/building";
import { BoardList, CreateBoardRequest, CreatedBoard, Evaluation } from "@gradboard/protocol";
import { createRoute, type OpenAPIHono } from "@hono/zod-openapi";
import { readTexts, textsOf } from "../../boards/lesson-texts";
import { copyOf, newDocument } from "../../boards/new-document";
import { newBoardId, newKey } from "../../boards/tokens";
import type { Room } from "../../sync/room";
import type { ApiContext } from "../api-context";
import { requireAccess, requireVisitor, visitor } from "../caller";
import { linksOf } from "../links";
import { liveBoard } from "../live-board";
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

export function boardRoutes(app: OpenAPIHono, { auth, store, registry, sealing }: ApiContext): void {
  async function keep(
    headers: Headers,
    id: string,
    board: { title: string; update: Uint8Array; ownerId: string | null; forkedFromId: string | null },
  ): Promise<CreatedBoard> {
    const keys = { edit: newKey(), view: newKey() };
    await store.create({ id, keys, ...board });
    const forkedFrom = board.forkedFromId === null ? {} : { forkedFrom: board.forkedFromId };
    return { id, title: board.title, keys, links: linksOf(headers, id, keys), ...forkedFrom };
  }

  app.openapi(create, async (context) => {
    const { title, formula, values = {}, target, lesson, file } = context.req.valid("json");
    const id = newBoardId();
    const { seal } = textsOf(sealing, id);
    const made = newDocument({ title, formula, values: valuesOf(values), target, lesson, file, seal });
    if (!made.ok) {
      throw new HttpProblem(400, made.fault.message, "position" in made.fault ? made.fault : undefined);
    }
    const ownerId = (await visitor(context, auth))?.id ?? null;
    const { title: named, update } = made;
    const board = { title: named, update, ownerId, forkedFromId: null };
    return context.json(await keep(context.req.raw.headers, id, board), 201);
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
    const access = await requireAccess(context, { auth, store }, id);
    const file = await liveBoard(registry, id, (board, room) => {
      const texts = room.stage.readsAhead(access) ? readTexts(board.plan, room.texts) : noTexts;
      return toBoardFile({ ...board, plan: openedPlan(board.plan, texts) });
    });
    return context.json(file, 200);
  });

  app.openapi(evaluation, async (context) => {
    const { id } = context.req.valid("param");
    const access = await requireAccess(context, { auth, store }, id);
    const result = await liveBoard(registry, id, (board, room) => {
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
    const copyId = newBoardId();
    const { seal } = textsOf(sealing, copyId);
    const copy = await liveBoard(registry, id, (_board, room) => {
      refuseWhileAsked(room, access);
      // On a board of one's own one could read on.
      const ahead = room.stage.readsAhead(access);
      return copyOf(room.doc, (sealed) => {
        const text = isSealed(sealed) ? room.texts.open(sealed) : sealed;
        return ahead && text !== null ? seal(text) : "";
      });
    });
    const board = { ...copy, ownerId: person?.id ?? null, forkedFromId: id };
    return context.json(await keep(context.req.raw.headers, copyId, board), 201);
  });
}

/** Neither here nor on a copy is anybody shown what the class is being asked for. */
function refuseWhileAsked({ stage }: Room, access: Awaited<ReturnType<typeof requireAccess>>): void {
  if (!stage.asking || stage.readsAhead(access)) return;
  throw new HttpProblem(409, "The class is being asked about this board. Wait until the answer is shown.");
}
