import type { BoardAccess, Me } from "@gradboard/protocol";
import { ensureIdentity } from "../../_account/identity";
import { api } from "../../_api/api";
import type { ApiProblem } from "../../_api/request";

export type Opened = { readonly access: BoardAccess; readonly me: Me };
export type Opening =
  | ({ readonly ok: true } & Opened)
  /** `retry`: the server could not be asked; it may answer later. */
  | { readonly ok: false; readonly sentence: string; readonly retry: boolean };

/**
 * Finds out what this person may do on a board. A key in the address is exchanged for membership and then taken out
 * of the address, so that a projector never shows it.
 */
export async function openBoard(id: string): Promise<Opening> {
  const identity = await ensureIdentity();
  if (!identity.ok) return refused(identity.problem);
  const key = keyInAddress();
  const access = key === null ? await api.access(id) : await api.join(id, key);
  if (!access.ok) return refused(access.problem);
  dropKey();
  return { ok: true, access: access.value, me: identity.value };
}

function refused(problem: ApiProblem): Opening {
  return { ok: false, sentence: problem.detail, retry: problem.status === 0 || problem.status >= 500 };
}

/** The key that came with the link, if this page still has it. */
export function keyInAddress(): string | null {
  return new URL(window.location.href).searchParams.get("key");
}

/** Takes the key out of the address. */
export function dropKey(): void {
  const address = new URL(window.location.href);
  if (!address.searchParams.has("key")) return;
  address.searchParams.delete("key");
  window.history.replaceState(window.history.state, "", address);
}
