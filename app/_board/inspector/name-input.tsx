"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { Button } from "../../_ui/button";
import { TextField } from "../../_ui/text-field";
import { useScreen } from "../screen/use-screen";
import type { NodeView } from "../session/board-view";
import { useActions } from "../session/use-actions";
import { useReadable } from "../session/use-session";
import styles from "./inspector.module.css";

/** The name of a node; a refused name stays in the field, to be corrected. */
export function NameInput({ view }: { readonly view: NodeView }) {
  const t = useTranslations("board.inspector");
  const actions = useActions();
  const [draft, setDraft] = useState<string | null>(null);
  const name = view.node.name ?? "";
  const screen = useScreen();
  const isWanted = useReadable(screen.renaming) === view.id;
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (!isWanted) return;
    form.current?.querySelector("input")?.select();
    screen.renaming.set(null);
  }, [isWanted, screen]);
  return (
    <form
      ref={form}
      className={styles.name}
      onSubmit={(event) => {
        event.preventDefault();
        if (draft === null || draft.trim() === name || actions.rename(view.id, draft)) setDraft(null);
      }}
    >
      <TextField
        label={t("name")}
        value={draft ?? name}
        maxLength={40}
        onChange={(event) => setDraft(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === "Escape") setDraft(null);
        }}
      />
      <Button type="submit" disabled={draft === null || draft.trim() === name}>
        {t("rename")}
      </Button>
    </form>
  );
}
