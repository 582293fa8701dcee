"use client";

import type { NodeId } from "@gradboard/autodiff";
import { useEffect, useRef, useState } from "react";
import { Button } from "../../_ui/button";
import { TextField } from "../../_ui/text-field";
import { useScreen } from "../screen/use-screen";
import { useReadable, useSession } from "../session/use-session";
import styles from "./inspector.module.css";

type NameFormProps = {
  /** The node or group that is called so. */
  readonly id: NodeId;
  readonly name: string;
  readonly label: string;
  readonly submit: string;
  /** Answers whether the name was taken; a refused one stays in the field, to be corrected. */
  readonly onRename: (name: string) => boolean;
};

/** What a node or a group is called. Whoever came by a key from the canvas is back there after Enter or Escape. */
export function NameForm({ id, name, label, submit, onRename }: NameFormProps) {
  const session = useSession();
  const screen = useScreen();
  const isWanted = useReadable(screen.renaming) === id;
  const [draft, setDraft] = useState<string | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const cameByKey = useRef(false);
  useEffect(() => {
    if (!isWanted) return;
    form.current?.querySelector("input")?.select();
    cameByKey.current = true;
    screen.renaming.set(null);
  }, [isWanted, screen]);
  const isNew = draft !== null && draft.trim() !== name;
  const done = () => {
    setDraft(null);
    if (cameByKey.current) session.canvas?.show(id, { focus: true });
    cameByKey.current = false;
  };
  return (
    <form
      ref={form}
      className={styles.name}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isNew || onRename(draft)) done();
      }}
    >
      <TextField
        label={label}
        value={draft ?? name}
        maxLength={40}
        onChange={(event) => setDraft(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === "Escape") done();
        }}
        onBlur={() => {
          cameByKey.current = false;
        }}
      />
      <Button type="submit" disabled={!isNew}>
        {submit}
      </Button>
    </form>
  );
}
