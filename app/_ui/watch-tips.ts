import { TipTiming } from "./tip-timing";

/** An element with a tooltip: `data-tip` is its text, `data-tip-keys` the keys that do the same. */
export type Tip = { readonly anchor: HTMLElement };

/** Follows the pointer and the keyboard and says whose tooltip to show. Answers how to stop. */
export function watchTips(show: (tip: Tip | null) => void): () => void {
  const timing = new TipTiming<HTMLElement>((anchor) => show(anchor === null ? null : { anchor }));
  const stop = new AbortController();
  const on = <K extends keyof DocumentEventMap>(kind: K, listen: (event: DocumentEventMap[K]) => void) =>
    document.addEventListener(kind, listen, { capture: true, passive: true, signal: stop.signal });
  on("pointerover", (event) => {
    // A finger has no place to rest: what it touches is pressed.
    if (event.pointerType === "touch" || event.buttons !== 0) return;
    const anchor = anchorOf(event.target);
    if (anchor !== null) timing.enter(anchor, event.timeStamp);
    else if (closest(event.target, "[data-tip-popup]") !== null) timing.hold();
    else timing.leave(event.timeStamp);
  });
  on("pointerdown", () => timing.dismiss());
  on("keydown", ({ key }) => key === "Escape" && timing.dismiss());
  on("focusin", ({ target }) => {
    const anchor = anchorOf(target);
    if (anchor?.matches(":focus-visible")) timing.focus(anchor);
  });
  on("focusout", () => timing.dismiss());
  return () => {
    stop.abort();
    timing.dismiss();
  };
}

function anchorOf(target: EventTarget | null): HTMLElement | null {
  const anchor = closest(target, "[data-tip]");
  return anchor instanceof HTMLElement ? anchor : null;
}

function closest(target: EventTarget | null, selector: string): Element | null {
  return target instanceof Element ? target.closest(selector) : null;
}
