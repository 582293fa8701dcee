"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { Button } from "../../_ui/button";
import { TextField } from "../../_ui/text-field";
import styles from "../inspector/inspector.module.css";
import { useScreen } from "../screen/use-screen";
import type { GroupView } from "../session/group-view";
import { useActions } from "../session/use-actions";
import { useReadable } from "../session/use-session";

/** The title of a group; what was refused stays in the field, to be corrected. */
export function GroupTitle({ group }: { readonly group: GroupView }) {
  const t = useTranslations("groups");
  const actions = useActions();
  const screen = useScreen();
  const isWanted = useReadable(screen.renaming) === group.id;
  const [draft, setDraft] = useState<string | null>(null);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (!isWanted) return;
    form.current?.querySelector("input")?.select();
    screen.renaming.set(null);
  }, [isWanted, screen]);
  const isNew = draft !== null && draft.trim() !== group.title;
  return (
    <form
      ref={form}
      className={styles.name}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isNew || actions.setGroupTitle(group.id, draft)) setDraft(null);
      }}
    >
      <TextField
        label={t("title")}
        value={draft ?? group.title}
        maxLength={40}
        onChange={(event) => setDraft(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === "Escape") setDraft(null);
        }}
      />
      <Button type="submit" disabled={!isNew}>
        {t("rename")}
      </Button>
    </form>
  );
}
