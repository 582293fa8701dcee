"use client";

import { Toast as Base } from "@base-ui/react/toast";
import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect } from "react";
import styles from "./toast.module.css";
import { takeToasts } from "./toasts-waiting";

/** The corner in which sentences appear for a few seconds. */
export function ToastCorner() {
  const t = useTranslations("common");
  return (
    <Base.Provider limit={3}>
      <Base.Portal>
        <Base.Viewport className={styles.viewport} aria-label={t("notifications")}>
          <List />
        </Base.Viewport>
      </Base.Portal>
    </Base.Provider>
  );
}

function List() {
  const { toasts, add } = Base.useToastManager();
  const t = useTranslations("common");
  useEffect(() => takeToasts((toast) => void add(toast)), [add]);
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
