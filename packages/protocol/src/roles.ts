import * as z from "zod/mini";

/** What a person may do on a board. The owner made it; both keys can be handed on. */
export const Role = z.enum(["owner", "editor", "viewer"]);
export type Role = z.infer<typeof Role>;

/** May this role change the board? */
export function canEdit(role: Role): boolean {
  return role !== "viewer";
}
