import {
  BoardAccess,
  BoardList,
  type CreateBoardRequest,
  CreatedBoard,
  EditorList,
  type KeyKind,
  LessonTexts,
  Me,
  SyncParam,
} from "@gradboard/protocol";
import { type ApiResult, request } from "./request";

function board(id: string, rest = ""): string {
  return `/api/v1/boards/${encodeURIComponent(id)}${rest}`;
}

/** A page on a projector is sent no links, for they hold keys. */
export type Audience = "person" | "projector";

function viewOf(audience: Audience): string {
  return audience === "projector" ? `?${SyncParam.view}=projector` : "";
}

/** The server's API as the screens use it; every answer is checked, every failure a sentence. */
export const api = {
  me: (): Promise<ApiResult<Me>> => request(Me, { method: "GET", path: "/api/v1/me" }),
  rename: (name: string): Promise<ApiResult<Me>> =>
    request(Me, { method: "PATCH", path: "/api/v1/me", body: { name } }),
  boards: (): Promise<ApiResult<BoardList>> => request(BoardList, { method: "GET", path: "/api/v1/boards" }),
  createBoard: (body: CreateBoardRequest): Promise<ApiResult<CreatedBoard>> =>
    request(CreatedBoard, { method: "POST", path: "/api/v1/boards", body }),
  access: (id: string, audience: Audience = "person"): Promise<ApiResult<BoardAccess>> =>
    request(BoardAccess, { method: "GET", path: board(id, `/access${viewOf(audience)}`) }),
  join: (id: string, key: string, audience: Audience = "person"): Promise<ApiResult<BoardAccess>> =>
    request(BoardAccess, { method: "POST", path: board(id, `/join${viewOf(audience)}`), body: { key } }),
  renewKey: (id: string, kind: KeyKind): Promise<ApiResult<BoardAccess>> =>
    request(BoardAccess, { method: "POST", path: board(id, `/keys/${kind}/renew`), body: {} }),
  editors: (id: string): Promise<ApiResult<EditorList>> =>
    request(EditorList, { method: "GET", path: board(id, "/editors") }),
  letPresent: (id: string, person: string, presents: boolean): Promise<ApiResult<EditorList>> =>
    request(EditorList, {
      method: "PATCH",
      path: board(id, `/editors/${encodeURIComponent(person)}`),
      body: { presents },
    }),
  /** What the lesson of a board says, of what is sealed. */
  lessonTexts: (id: string): Promise<ApiResult<LessonTexts>> =>
    request(LessonTexts, { method: "GET", path: board(id, "/texts") }),
  sealTexts: (id: string, texts: readonly string[]): Promise<ApiResult<LessonTexts>> =>
    request(LessonTexts, { method: "POST", path: board(id, "/texts"), body: { texts } }),
  fork: (id: string): Promise<ApiResult<CreatedBoard>> =>
    request(CreatedBoard, { method: "POST", path: board(id, "/fork"), body: {} }),
};
