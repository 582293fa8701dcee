"use client";

import dynamic from "next/dynamic";
import { useEffect, useState } from "react";
import { whenItComes } from "./late";
import { sayToast, whenToastsWait } from "./toasts-waiting";
import { whenIdle } from "./when-idle";

const ToastCorner = dynamic(
  () => whenItComes(() => import("./toast-corner")).then((room) => room.ToastCorner),
  { ssr: false },
);

/** Where toasts appear, once around the app. It comes when the page has time; what is said before waits for it. */
export function Toasts() {
  const [isWanted, setIsWanted] = useState(false);
  useEffect(() => {
    const want = () => setIsWanted(true);
    const stopWaiting = whenIdle(want);
    const stopListening = whenToastsWait(want);
    return () => {
      stopWaiting();
      stopListening();
    };
  }, []);
  return isWanted && <ToastCorner />;
}

export type ToastTone = "plain" | "problem";

/**
 * Says one sentence in the corner for a few seconds, to the eye and to screen readers. A sentence of the same `kind`
 * takes the place of the one before, so that a key held down does not fill the corner.
 */
export function useToast(): (sentence: string, tone?: ToastTone, kind?: string) => void {
  return say;
}

function say(sentence: string, tone: ToastTone = "plain", kind?: string): void {
  sayToast({
    description: sentence,
    type: tone,
    ...(kind === undefined ? {} : { id: kind }),
    ...(tone === "problem" ? { timeout: 8000 } : {}),
  });
}
