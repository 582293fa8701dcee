import type { ComponentProps, ReactNode } from "react";
import styles from "./button.module.css";
import { classNames } from "./class-names";

export type ButtonProps = ComponentProps<"button"> & {
  readonly variant?: "primary" | "secondary" | "quiet" | "danger";
  readonly size?: "s" | "m" | "l";
  /** Drawn before the text; a lucide icon. */
  readonly icon?: ReactNode;
  /** The work it started is under way: shows that, and ignores further presses. */
  readonly busy?: boolean;
};

/** A button with text. Works as the `render` of a Base UI trigger. */
export function Button({
  variant = "secondary",
  size = "m",
  icon,
  busy = false,
  className,
  children,
  onClick,
  ...rest
}: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={classNames(styles.button, styles[variant], styles[size], className)}
      aria-busy={busy || undefined}
      onClick={(event) => {
        if (busy) event.preventDefault();
        else onClick?.(event);
      }}
    >
      {icon && (
        <span className={styles.icon} aria-hidden="true">
          {icon}
        </span>
      )}
      {children}
    </button>
  );
}
