"use client";

import { Dialog as Base } from "@base-ui/react/dialog";
import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactElement, ReactNode } from "react";
import { classNames } from "./class-names";
import styles from "./dialog.module.css";

type DialogProps = {
  readonly title: string;
  readonly description?: string;
  /** The button that opens it, where it is not opened from outside by `open`. */
  readonly trigger?: ReactElement<Record<string, unknown>>;
  readonly open?: boolean;
  readonly onOpenChange?: (open: boolean) => void;
  /** For what needs two columns. */
  readonly wide?: boolean;
  readonly children: ReactNode;
};

/** A modal dialog: keeps focus inside, closes on Escape and gives focus back to what opened it. */
export function Dialog({ title, description, trigger, open, onOpenChange, wide, children }: DialogProps) {
  const t = useTranslations("common");
  return (
    <Base.Root
      {...(open === undefined ? {} : { open })}
      {...(onOpenChange === undefined ? {} : { onOpenChange: (next: boolean) => onOpenChange(next) })}
    >
      {trigger && <Base.Trigger render={trigger} />}
      <Base.Portal>
        <Base.Backdrop className={styles.backdrop} />
        <Base.Popup className={classNames(styles.popup, wide && styles.wide)}>
          <header className={styles.header}>
            <div>
              <Base.Title className={styles.title}>{title}</Base.Title>
              {description && (
                <Base.Description className={styles.description}>{description}</Base.Description>
              )}
            </div>
            {/* Without a tooltip: it would take the first press of Escape for itself. */}
            <Base.Close className={styles.close} aria-label={t("close")}>
              <X aria-hidden="true" />
            </Base.Close>
          </header>
          <div className={styles.body}>{children}</div>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
