"use client";

import { ChevronRight } from "lucide-react";
import { type ReactNode, useState } from "react";
import styles from "./disclosure.module.css";

type DisclosureProps = { readonly title: string; readonly children: () => ReactNode };

/** A part that is opened by its title; what is in it is not worked out before. */
export function Disclosure({ title, children }: DisclosureProps) {
  const [open, setOpen] = useState(false);
  return (
    <details
      className={styles.disclosure}
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary className={styles.title}>
        <ChevronRight aria-hidden="true" />
        {title}
      </summary>
      {open && <div className={styles.body}>{children()}</div>}
    </details>
  );
}
