/** Limits that both sides know, so that the screen can stop before the server has to refuse. */
export const limits = {
  /** Characters of a formula. */
  formula: 100_000,
  /** Characters of a board's title. */
  title: 120,
  /** Characters of a person's name. */
  personName: 40,
  /** Bytes of one message on the sync socket. */
  messageBytes: 4 * 1024 * 1024,
  /** Bytes of one presence state, as JSON. */
  presenceBytes: 16 * 1024,
  /** Bytes of the body of an API request. */
  bodyBytes: 4 * 1024 * 1024,
  /** Messages a second from one socket, averaged over the burst below. */
  messagesPerSecond: 200,
  /** Messages a socket may send in a burst. */
  messageBurst: 1_000,
  /** Nodes named in a presence's selection or gesture. */
  presenceNodes: 50,
} as const;
