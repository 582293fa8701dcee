import type { Context } from "hono";
import type { Auth } from "../auth/auth";
import { type Visitor, visitorOf } from "../auth/visitor";
import { type Access, accessTo } from "../boards/access";
import type { BoardStore } from "../store/boards";
import { HttpProblem } from "./problem";

type Granted = Extract<Access, { kind: "granted" }>;

/** The key of an `Authorization: Bearer <key>` header, or null. */
export function bearerKey(context: Context): string | null {
  return /^Bearer\s+(\S+)$/i.exec(context.req.header("authorization") ?? "")?.[1] ?? null;
}

/** Whose session it is, or null. */
export function visitor(context: Context, auth: Auth): Promise<Visitor | null> {
  return visitorOf(auth, context.req.header("cookie"));
}

/** Whose session it is; a problem 401 if there is none. */
export async function requireVisitor(context: Context, auth: Auth): Promise<Visitor> {
  const found = await visitor(context, auth);
  if (!found) throw new HttpProblem(401, "Sign in first: POST /api/auth/sign-in/anonymous.");
  return found;
}

/** What the caller may do on a board, by key or session; a problem 404 or 403 if that is nothing. */
export async function requireAccess(
  context: Context,
  { auth, store }: { readonly auth: Auth; readonly store: BoardStore },
  boardId: string,
): Promise<Granted & { readonly visitor: Visitor | null }> {
  const person = await visitor(context, auth);
  const access = await accessTo(store, boardId, { userId: person?.id ?? null, key: bearerKey(context) });
  if (access.kind === "not-found") throw new HttpProblem(404, "There is no such board.");
  if (access.kind === "none")
    throw new HttpProblem(403, "This board opens only with a link. Ask whoever made it for one.");
  return { ...access, visitor: person };
}
