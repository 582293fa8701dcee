"use client";

import { Dialog as Base } from "@base-ui/react/dialog";
import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode, RefObject } from "react";
import { classNames } from "./class-names";
import styles from "./dialog.module.css";

export type DialogBoxProps = {
  readonly title: string;
  readonly description?: string;
  readonly open: boolean;
  /** It was given up: by Escape, its cross or a press beside it. */
  readonly onClose: () => void;
  /** For what needs two columns. */
  readonly wide?: boolean;
  /** What the focus returns to; otherwise to where it was. */
  readonly opener?: RefObject<HTMLElement | null>;
  readonly children: ReactNode;
};

/** A modal dialog: keeps focus inside, closes on Escape and gives focus back to what opened it. */
export function DialogBox({ title, description, open, onClose, wide, opener, children }: DialogBoxProps) {
  const t = useTranslations("common");
  return (
    <Base.Root open={open} onOpenChange={(isOpen: boolean) => !isOpen && onClose()}>
      <Base.Portal>
        <Base.Backdrop className={styles.backdrop} />
        <Base.Popup
          className={classNames(styles.popup, wide && styles.wide)}
          {...(opener === undefined ? {} : { finalFocus: opener })}
        >
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
