/** Limits that both sides know, so that the screen can stop before the server has to refuse. */
export const limits = {
  /** Characters of a formula. */
  formula: 100_000,
  /** Characters of a board's title. */
  title: 120,
  /** Characters of a person's name. */
  personName: 40,
  /** Bytes of the body of an API request. */
  bodyBytes: 4 * 1024 * 1024,
  /** Nodes named in a presence's selection or gesture. */
  presenceNodes: 50,
  /** Characters of an answer to a question of the presenter. */
  answer: 200,
} as const;
