/**
 * Why the server closes a sync socket. 4400 to 4499: do not come back (y-websocket's client stops by itself);
 * 4500 to 4599: try again later. `sentence` is what the screen shows; it is also the reason in the close frame, which
 * holds 123 bytes.
 */
export const closeCodes = {
  malformed: { code: 4400, sentence: "This page sent something the board could not read. Reload the page." },
  noAccess: { code: 4403, sentence: "This link does not open the board. Ask for a new one." },
  notFound: { code: 4404, sentence: "There is no such board. Check the link, or ask for a new one." },
  rightsChanged: {
    code: 4405,
    sentence: "What you may do on this board has changed. Reload the page to go on.",
  },
  badOrigin: { code: 4406, sentence: "This page may not open boards of this server." },
  impostor: { code: 4409, sentence: "This page spoke in the name of somebody else. Reload it to go on." },
  tooLarge: { code: 4413, sentence: "That change is too large for a board." },
  tooFast: { code: 4429, sentence: "This page sent too much at once. Reload it to go on." },
  failed: { code: 4500, sentence: "The board could not be opened. Trying again." },
  restarting: { code: 4503, sentence: "The server is restarting. Your work is kept; trying again." },
  spaceAgain: { code: 4507, sentence: "There is space on this board again. Trying again." },
  tooSlow: { code: 4508, sentence: "The connection could not keep up. Catching up." },
  stalled: { code: 4509, sentence: "A message of this page did not arrive in time. Trying again." },
  crowded: { code: 4529, sentence: "Too much is going on here at the same time. Trying again." },
} as const satisfies Record<string, { code: number; sentence: string }>;

export type CloseReason = keyof typeof closeCodes;

/** What a close code means, or undefined for a code that is not ours (a lost network, say). */
export function closeReason(code: number): CloseReason | undefined {
  for (const [reason, entry] of Object.entries(closeCodes)) {
    if (entry.code === code) return reason as CloseReason;
  }
  return undefined;
}
