/** Where a pasted text leads: a path on this server, or a whole address on another one. */
export type BoardLink =
  | { readonly ok: true; readonly kind: "here"; readonly path: string }
  | { readonly ok: true; readonly kind: "elsewhere"; readonly address: string }
  | { readonly ok: false; readonly reason: "empty" | "not-a-link" };

const boardId = /^[A-Za-z0-9_-]{6,64}$/;
const boardPath = /^\/b\/([A-Za-z0-9_-]{1,64})(\/present)?\/?$/;

/**
 * Reads a pasted link to a board, with or without `http://`, as a path only, or a bare board id.
 * `origin` is this page's own. Only http and https are followed, and only to a board.
 */
export function parseBoardLink(text: string, origin: string): BoardLink {
  const pasted = text.trim().replace(/^<(.*)>$/, "$1");
  if (pasted === "") return { ok: false, reason: "empty" };
  if (boardId.test(pasted)) return { ok: true, kind: "here", path: `/b/${pasted}` };
  const address = readAddress(pasted, origin);
  if (!address || !boardPath.test(address.pathname)) return { ok: false, reason: "not-a-link" };
  const path = address.pathname + address.search + address.hash;
  return address.origin === origin
    ? { ok: true, kind: "here", path }
    : { ok: true, kind: "elsewhere", address: address.href };
}

function readAddress(pasted: string, origin: string): URL | null {
  if (pasted.startsWith("/b/") || pasted.startsWith("b/")) return parseUrl(pasted, `${origin}/`);
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(pasted)?.[1]?.toLowerCase();
  if (scheme !== undefined) return scheme === "http" || scheme === "https" ? parseUrl(pasted) : null;
  // "192.168.0.7:3000/b/abc", as read off a projector: the scheme of this page is the best guess.
  return /^[^/\s]+\/b\//.test(pasted) ? parseUrl(`${new URL(origin).protocol}//${pasted}`) : null;
}

function parseUrl(text: string, base?: string): URL | null {
  return URL.canParse(text, base) ? new URL(text, base) : null;
}
