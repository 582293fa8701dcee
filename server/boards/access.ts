import { canEdit, type Role } from "@gradboard/protocol";
import type { BoardStore, StoredMember } from "../store/boards";
import { sameKey } from "./tokens";

/** Who asks: a signed-in person, somebody with a key from a link, or both. */
export type Caller = { readonly userId: string | null; readonly key: string | null };

export type StoredBoard = NonNullable<Awaited<ReturnType<BoardStore["find"]>>>;

export type Access =
  | { readonly kind: "not-found" }
  | { readonly kind: "none" }
  | {
      readonly kind: "granted";
      readonly board: StoredBoard;
      readonly role: Role;
      readonly member: Role | null;
      readonly mayPresent: boolean;
    };

/** What the caller may do on a board. A key decides, also for somebody who could do more; without one, membership. */
export async function accessTo(
  store: Pick<BoardStore, "find" | "memberOf">,
  boardId: string,
  { userId, key }: Caller,
): Promise<Access> {
  const board = await store.find(boardId);
  if (!board) return { kind: "not-found" };
  const member = userId ? await store.memberOf(boardId, userId) : null;
  const byKey = key === null ? null : roleOfKey(board, key);
  const known = member?.role ?? null;
  const role = byKey === "editor" && known === "owner" ? known : (byKey ?? known);
  if (role === null) return { kind: "none" };
  return { kind: "granted", board, role, member: known, mayPresent: mayPresent(board, role, member) };
}

/** The owner, and the editors whom the owner lets; where there is no owner, all editors. */
function mayPresent(board: StoredBoard, role: Role, member: StoredMember | null): boolean {
  const owned = board.members.length > 0;
  return role === "owner" || (canEdit(role) && (!owned || member?.presents === true));
}

/** The role that a key gives on a board, or null for a key that is none of its own. */
export function roleOfKey(board: StoredBoard, key: string): Role | null {
  const found = board.keys.find((known) => sameKey(known.value, key));
  return found ? (found.role === "edit" ? "editor" : "viewer") : null;
}
