import { createHash, randomBytes, timingSafeEqual } from "node:crypto";

/** An id that no other board ever had or will have: 16 url-safe characters. */
export function newBoardId(): string {
  return randomBytes(12).toString("base64url");
}

/** What a share link carries: 32 url-safe characters that nobody guesses. */
export function newKey(): string {
  return randomBytes(24).toString("base64url");
}

/** Are two keys the same? Takes the same time wherever they differ. */
export function sameKey(a: string, b: string): boolean {
  const digest = (key: string) => createHash("sha256").update(key).digest();
  return timingSafeEqual(digest(a), digest(b));
}
