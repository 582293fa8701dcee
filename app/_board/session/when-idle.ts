/** Nobody has edited for so many milliseconds: the board rests. */
const QUIET = 300;

/** Calls back once nothing has happened for a while and the page has time. Answers how to cancel. */
export function whenIdle(callback: () => void): () => void {
  let idle: number | undefined;
  const timer = setTimeout(() => {
    // Safari has no idle callbacks.
    if (typeof requestIdleCallback === "undefined") callback();
    else idle = requestIdleCallback(callback);
  }, QUIET);
  return () => {
    clearTimeout(timer);
    if (idle !== undefined) cancelIdleCallback(idle);
  };
}
