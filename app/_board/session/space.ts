/** How much of its space a board has used, where the server said: below 80 % it says nothing. */
export type Space = "roomy" | "nearly" | "full";

const NEARLY = 0.8;

/** What a number of bytes means on a board that may have so many. */
export function spaceOf(bytes: number, limit: number): Space {
  if (bytes >= limit) return "full";
  return bytes >= NEARLY * limit ? "nearly" : "roomy";
}
