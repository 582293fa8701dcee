"use client";

import type { ComponentProps, ReactNode } from "react";
import { classNames } from "./class-names";
import styles from "./icon-button.module.css";
import { Tooltip } from "./tooltip";

export type IconButtonProps = Omit<ComponentProps<"button">, "children" | "aria-label"> & {
  /** Its accessible name, also shown as the tooltip. */
  readonly label: string;
  /** Shown in the tooltip only, "Ctrl+Z" say. */
  readonly shortcut?: string;
  readonly icon: ReactNode;
  /** A toggle that is on. */
  readonly pressed?: boolean;
};

/** A button with only an icon; the name is spoken and shown on hover and focus. */
export function IconButton({ label, shortcut, icon, pressed, className, ...rest }: IconButtonProps) {
  return (
    <Tooltip text={label} {...(shortcut === undefined ? {} : { shortcut })}>
      <button
        type="button"
        {...rest}
        aria-label={label}
        aria-pressed={pressed}
        className={classNames(styles.button, className)}
      >
        {icon}
      </button>
    </Tooltip>
  );
}
