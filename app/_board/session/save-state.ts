/**
 * "connecting" until the board first arrived; "refused" when the server will not have this page back. In between:
 * "saved" is a promise that all of one's work is on the server's disk, "saving" that it is on its way, "offline"
 * that there is no connection (work is kept in this page and sent later).
 */
export type SaveStatus = "connecting" | "saved" | "saving" | "offline" | "refused";

/** What is known about one's own work and the connection. */
export type SaveFacts = {
  readonly refused: boolean;
  /** The board has arrived at least once. */
  readonly loaded: boolean;
  readonly connected: boolean;
  /** Everything done here is on disk, as far as the server has said. */
  readonly durable: boolean;
};

export function saveStatus(facts: SaveFacts): SaveStatus {
  if (facts.refused) return "refused";
  if (!facts.loaded) return "connecting";
  if (!facts.connected) return "offline";
  return facts.durable ? "saved" : "saving";
}
