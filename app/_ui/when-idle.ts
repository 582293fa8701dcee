/** Nothing has happened for so many milliseconds: the page rests. */
const QUIET = 300;

let sayUsable: () => void = () => {};
/** Resolves when the page can be used. */
export const usable = new Promise<void>((resolve) => {
  sayUsable = resolve;
});

/** The page can be used now: from here on whatever can wait may be sent for. */
export function pageIsUsable(): void {
  sayUsable();
}

/** Calls back once the page can be used, nothing has happened for a while and there is time. Answers how to cancel. */
export function whenIdle(callback: () => void): () => void {
  let isWanted = true;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let idle: number | undefined;
  const wait = () => {
    if (!isWanted) return;
    timer = setTimeout(() => {
      // Safari has no idle callbacks.
      if (typeof requestIdleCallback === "undefined") callback();
      else idle = requestIdleCallback(callback);
    }, QUIET);
  };
  void usable.then(wait);
  return () => {
    isWanted = false;
    clearTimeout(timer);
    if (idle !== undefined) cancelIdleCallback(idle);
  };
}
