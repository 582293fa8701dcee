export type RoomOptions = {
  /** Bytes that the board may have. */
  readonly boardBytes?: number | undefined;
  /** Bytes from which its document is built later than it is first answered. */
  readonly laterFrom?: number | undefined;
};
