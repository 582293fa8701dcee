"use client";

import { type ComponentProps, useId } from "react";
import { classNames } from "./class-names";
import styles from "./text-field.module.css";

export type TextFieldProps = Omit<ComponentProps<"input">, "id" | "size"> & {
  readonly label: string;
  /** The label is only spoken; something else on the screen says it to the eye. */
  readonly labelHidden?: boolean;
  /** A sentence below the field; spoken with it. */
  readonly hint?: string;
  /** What is wrong, as a sentence; replaces the hint and is announced. */
  readonly error?: string | null;
  readonly mono?: boolean;
};

/** One line of text with its label. Keys, drags and wheel inside it never reach the canvas. */
export function TextField({ label, labelHidden, hint, error, mono, className, ...rest }: TextFieldProps) {
  const id = useId();
  const note = error ?? hint;
  return (
    <div className={classNames(styles.field, className)}>
      <label htmlFor={id} className={labelHidden ? "visually-hidden" : styles.label}>
        {label}
      </label>
      <input
        autoComplete="off"
        spellCheck={false}
        {...rest}
        id={id}
        className={classNames(styles.input, mono && styles.mono, "nodrag nokey nowheel")}
        aria-invalid={error ? true : undefined}
        aria-describedby={note ? `${id}-note` : undefined}
      />
      {note && (
        <p
          id={`${id}-note`}
          className={error ? styles.error : styles.hint}
          role={error ? "alert" : undefined}
        >
          {note}
        </p>
      )}
    </div>
  );
}
