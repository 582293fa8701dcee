/** Bytes beyond which nothing is a board: the largest one allowed takes about a tenth. */
const MOST = 32 * 1024 * 1024;

export type ReadFile =
  | { readonly ok: true; readonly content: unknown }
  | { readonly ok: false; readonly reason: "unreadable" | "tooLarge" };

/** Reads a chosen file as JSON. Whether it is a board is for the server to check, which says where it is not. */
export async function readBoardFile(file: Pick<Blob, "size" | "text">): Promise<ReadFile> {
  if (file.size > MOST) return { ok: false, reason: "tooLarge" };
  try {
    const content: unknown = JSON.parse(await file.text());
    return { ok: true, content };
  } catch {
    return { ok: false, reason: "unreadable" };
  }
}
