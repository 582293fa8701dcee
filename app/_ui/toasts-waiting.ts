/** One sentence for the corner, as the toast manager takes it; of two with the same id the later one shows. */
export type WaitingToast = {
  readonly description: string;
  readonly type: string;
  readonly id?: string;
  /** Milliseconds. */
  readonly timeout?: number;
};

type Show = (toast: WaitingToast) => void;

let show: Show | null = null;
let waiting: WaitingToast[] = [];
let wanted: () => void = () => {};

/** Tells when there is something to show and nothing yet that shows it. Answers how to end that. */
export function whenToastsWait(tell: () => void): () => void {
  wanted = tell;
  if (waiting.length > 0) tell();
  return () => {
    wanted = () => {};
  };
}

/** Shows a toast, as soon as there is something to show it. */
export function sayToast(toast: WaitingToast): void {
  if (show !== null) show(toast);
  else {
    waiting.push(toast);
    wanted();
  }
}

/** From now on toasts go to `taker`, first those that waited. Answers how to end that. */
export function takeToasts(taker: Show): () => void {
  show = taker;
  for (const toast of waiting) taker(toast);
  waiting = [];
  return () => {
    show = null;
  };
}
