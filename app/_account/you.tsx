"use client";

import { limits } from "@gradboard/protocol";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "../_ui/button";
import { Dialog } from "../_ui/dialog";
import { TextField } from "../_ui/text-field";
import { useToast } from "../_ui/toast";
import { rename } from "./identity";
import { useMe } from "./use-me";
import styles from "./you.module.css";

/** One's own name and colour; a press changes the name. Nothing while nobody knows yet. */
export function You() {
  const t = useTranslations("common.you");
  const identity = useMe();
  const [open, setOpen] = useState(false);
  if (identity.kind !== "known") return null;
  const { name, color } = identity.me;
  return (
    <Dialog
      title={t("rename")}
      description={t("hint")}
      open={open}
      onOpen={() => setOpen(true)}
      onClose={() => setOpen(false)}
      trigger={
        <Button variant="quiet" className={styles.you ?? ""} title={t("rename")}>
          <span className={styles.dot} style={{ background: color }} />
          <span className={styles.name}>{name}</span>
        </Button>
      }
    >
      <RenameForm name={name} onDone={() => setOpen(false)} />
    </Dialog>
  );
}

function RenameForm({ name, onDone }: { readonly name: string; readonly onDone: () => void }) {
  const t = useTranslations("common.you");
  const toast = useToast();
  const [draft, setDraft] = useState(name);
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  const save = async (event: FormEvent) => {
    event.preventDefault();
    const wanted = draft.trim();
    if (wanted === "") return setError(t("empty"));
    setBusy(true);
    const result = await rename(wanted);
    setBusy(false);
    if (!result.ok) return setError(result.problem.detail);
    toast(t("saved", { name: result.value.name }));
    onDone();
  };

  return (
    <form className={styles.form} onSubmit={save} noValidate>
      <TextField
        label={t("label")}
        value={draft}
        maxLength={limits.personName}
        error={error}
        onChange={(event) => {
          setDraft(event.target.value);
          setError(null);
        }}
      />
      <Button type="submit" variant="primary" busy={busy}>
        {t("save")}
      </Button>
    </form>
  );
}
