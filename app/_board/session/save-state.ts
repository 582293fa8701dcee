/**
 * "connecting" until the board first arrived; "refused" when the server will not have this page back. In between:
 * "saved" is a promise that all of one's work is on the server's disk, "saving" that it is on its way, "unsaved" that
 * the server has it but cannot store it for the time being, "offline" that there is no connection (work is kept in this
 * page and sent later). "full" is "saved" on a board that takes nothing more.
 */
export type SaveStatus = "connecting" | "saved" | "saving" | "unsaved" | "full" | "offline" | "refused";

/** What is known about one's own work and the connection. */
export type SaveFacts = {
  readonly refused: boolean;
  /** The board has arrived at least once. */
  readonly loaded: boolean;
  readonly connected: boolean;
  /** Everything done here is on disk, as far as the server has said. */
  readonly durable: boolean;
  /** The server can store edits, as far as it has said. */
  readonly storing: boolean;
  /** The board takes nothing more, as far as it has said. */
  readonly full: boolean;
};

export function saveStatus(facts: SaveFacts): SaveStatus {
  if (facts.refused) return "refused";
  if (!facts.loaded) return "connecting";
  if (!facts.connected) return "offline";
  if (facts.durable) return facts.full ? "full" : "saved";
  return facts.storing ? "saving" : "unsaved";
}
