import { beginIdentity } from "../../_account/identity";
import { api } from "../../_api/api";
import { dropKey, keyInAddress, type Opening } from "../session/access";

/** A projector shows to everybody what it knows, so it never asks who it is. */
const nobody = { id: "", name: "", color: "" };

/**
 * Finds out whether this browser may show a board on a projector. Like opening it, but neither one's own name nor
 * the board's links come to this page.
 */
export async function openProjector(id: string): Promise<Opening> {
  const first = await ask(id);
  const unknown = !first.ok && first.problem.status === 401;
  const begun = unknown ? await beginIdentity() : first;
  const result = unknown && begun.ok ? await ask(id) : first;
  if (!result.ok) {
    const { status, detail } = result.problem;
    return { ok: false, sentence: detail, retry: status === 0 || status >= 500 };
  }
  dropKey();
  return { ok: true, access: { ...result.value, links: null }, me: nobody };
}

function ask(id: string) {
  const key = keyInAddress();
  return key === null ? api.access(id, "projector") : api.join(id, key, "projector");
}
