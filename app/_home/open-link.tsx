"use client";

import { Link2 } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "../_ui/button";
import { TextField } from "../_ui/text-field";
import styles from "./open-link.module.css";
import { parseBoardLink } from "./parse-board-link";

/** Takes a pasted link, or the id of a board, and goes there. */
export function OpenLink() {
  const t = useTranslations("home.open");
  const router = useRouter();
  const [text, setText] = useState("");
  const [error, setError] = useState<string | null>(null);

  const open = (event: FormEvent) => {
    event.preventDefault();
    const { origin } = window.location;
    const link = parseBoardLink(text, origin);
    if (!link.ok) {
      setError(link.reason === "empty" ? t("empty") : t("notALink", { example: `${origin}/b/…` }));
    } else if (link.kind === "here") {
      router.push(link.path);
    } else {
      window.location.assign(link.address);
    }
  };

  return (
    <form className={styles.form} onSubmit={open} noValidate>
      <TextField
        className={styles.field ?? ""}
        label={t("label")}
        labelHidden
        placeholder={t("placeholder")}
        value={text}
        error={error}
        autoCapitalize="none"
        onChange={(event) => {
          setText(event.target.value);
          setError(null);
        }}
      />
      <Button type="submit" icon={<Link2 />}>
        {t("submit")}
      </Button>
    </form>
  );
}
