"use client";

import { Toast as Base } from "@base-ui/react/toast";
import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useCallback } from "react";
import styles from "./toast.module.css";

/** Once around the app. */
export function ToastProvider({ children }: { readonly children: ReactNode }) {
  const t = useTranslations("common");
  return (
    <Base.Provider limit={3}>
      {children}
      <Base.Portal>
        <Base.Viewport className={styles.viewport} aria-label={t("notifications")}>
          <Toasts />
        </Base.Viewport>
      </Base.Portal>
    </Base.Provider>
  );
}

function Toasts() {
  const { toasts } = Base.useToastManager();
  const t = useTranslations("common");
  return toasts.map((toast) => (
    <Base.Root key={toast.id} toast={toast} className={styles.toast}>
      <Base.Content className={styles.content} data-tone={toast.type}>
        <Base.Description className={styles.text} />
        <Base.Close className={styles.close} aria-label={t("close")}>
          <X aria-hidden="true" />
        </Base.Close>
      </Base.Content>
    </Base.Root>
  ));
}

export type ToastTone = "plain" | "problem";

/**
 * Says one sentence in the corner for a few seconds, to the eye and to screen readers. A sentence of the same `kind`
 * takes the place of the one before, so that a key held down does not fill the corner.
 */
export function useToast(): (sentence: string, tone?: ToastTone, kind?: string) => void {
  const { add } = Base.useToastManager();
  return useCallback(
    (sentence, tone = "plain", kind) => {
      add({
        description: sentence,
        type: tone,
        ...(kind === undefined ? {} : { id: kind }),
        ...(tone === "problem" ? { timeout: 8000 } : {}),
      });
    },
    [add],
  );
}
