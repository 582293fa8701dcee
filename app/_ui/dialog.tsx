"use client";

import dynamic from "next/dynamic";
import { cloneElement, type ReactElement, useRef, useState } from "react";
import type { DialogBoxProps } from "./dialog-box";
import { whenItComes } from "./late";

/** Sends for what shows dialogs; for moments without work, so that none has to be waited for. */
export const loadDialog = () => whenItComes(() => import("./dialog-box")).then((room) => room.DialogBox);

const DialogBox = dynamic(loadDialog, { ssr: false });

type DialogProps = Omit<DialogBoxProps, "opener"> & {
  /** The button that opens it, where it is not opened from elsewhere. */
  readonly trigger?: ReactElement<Record<string, unknown>>;
  /** That button was pressed. */
  readonly onOpen?: () => void;
};

/** A modal dialog and the button that opens it. What shows it comes with the first press, or before in a quiet moment. */
export function Dialog({ trigger, onOpen, ...rest }: DialogProps) {
  const opener = useRef<HTMLElement>(null);
  const { open } = rest;
  // Once it was open it stays, to be seen closing.
  const [wasOpen, setWasOpen] = useState(open);
  if (open && !wasOpen) setWasOpen(true);
  return (
    <>
      {trigger &&
        cloneElement(trigger, {
          ref: opener,
          "aria-haspopup": "dialog",
          "aria-expanded": open,
          onClick: onOpen,
        })}
      {wasOpen && <DialogBox {...rest} {...(trigger === undefined ? {} : { opener })} />}
    </>
  );
}
