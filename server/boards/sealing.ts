import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { sealedBytes, sealedText } from "@gradboard/board";

/**
 * Seals the texts of lessons: in a document, which every browser has whole, they stand as nothing anybody else can read.
 * What was sealed for one board opens on no other.
 */
export type Sealing = {
  seal(boardId: string, text: string): string;
  /** Null for what was not sealed here, or not for this board. */
  open(boardId: string, sealed: string): string | null;
};

const CIPHER = "aes-256-gcm";
const NONCE = 12;
const TAG = 16;

export function createSealing(secret: string): Sealing {
  const key = Buffer.from(hkdfSync("sha256", secret, "", "texts of lessons", 32));
  return {
    seal(boardId, text) {
      const nonce = randomBytes(NONCE);
      const cipher = createCipheriv(CIPHER, key, nonce).setAAD(Buffer.from(boardId));
      const bytes = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
      return sealedText(Buffer.concat([nonce, cipher.getAuthTag(), bytes]).toString("base64url"));
    },
    open(boardId, sealed) {
      const all = Buffer.from(sealedBytes(sealed) ?? "", "base64url");
      if (all.length < NONCE + TAG) return null;
      const cipher = createDecipheriv(CIPHER, key, all.subarray(0, NONCE), { authTagLength: TAG })
        .setAAD(Buffer.from(boardId))
        .setAuthTag(all.subarray(NONCE, NONCE + TAG));
      try {
        return Buffer.concat([cipher.update(all.subarray(NONCE + TAG)), cipher.final()]).toString("utf8");
      } catch {
        return null;
      }
    },
  };
}
