export type Throttled<T> = {
  (value: T): void;
  /** Sends what waits, at once. */
  flush(): void;
  /** Forgets what waits. */
  cancel(): void;
};

/** Passes on the first value at once and then the newest one every `interval` milliseconds; the last is never lost. */
export function throttle<T>(send: (value: T) => void, interval: number): Throttled<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waiting: { readonly value: T } | undefined;

  const release = () => {
    timer = undefined;
    if (waiting === undefined) return;
    const { value } = waiting;
    waiting = undefined;
    send(value);
    timer = setTimeout(release, interval);
  };
  const throttled = (value: T) => {
    waiting = { value };
    if (timer === undefined) release();
  };
  const cancel = () => {
    clearTimeout(timer);
    timer = undefined;
    waiting = undefined;
  };
  const flush = () => {
    const held = waiting;
    cancel();
    if (held !== undefined) send(held.value);
  };
  return Object.assign(throttled, { flush, cancel });
}
