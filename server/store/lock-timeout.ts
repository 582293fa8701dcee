/** Milliseconds that a connection waits for another one to finish writing. */
export const LOCK_TIMEOUT = 5_000;
