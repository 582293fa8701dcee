"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { api } from "../../_api/api";
import { QrImage } from "../share/qr-image";
import styles from "./join-card.module.css";

type JoinCardProps = { readonly boardId: string };

/**
 * The link by which a class joins, as text and to scan, for as long as J has been pressed. It is asked for only then:
 * before that nothing that opens the board is on this page.
 */
export function JoinCard({ boardId }: JoinCardProps) {
  const t = useTranslations("walkthrough.projector");
  const [shown, setShown] = useState(false);
  const [link, setLink] = useState<string | null>(null);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      if (event.key.toLowerCase() === "j") setShown((before) => !before);
      else if (event.key === "Escape") setShown(false);
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, []);
  useEffect(() => {
    if (!shown) return;
    let late = false;
    void api.access(boardId).then((access) => {
      if (!late && access.ok) setLink(access.value.links?.view ?? null);
    });
    return () => {
      late = true;
      setLink(null);
    };
  }, [shown, boardId]);
  if (!shown || link === null) return null;
  return (
    <aside className={styles.card} aria-label={t("join")}>
      <p className={styles.title}>{t("join")}</p>
      <QrImage text={link} label={t("joinCode")} />
      <p className={styles.link}>{link}</p>
    </aside>
  );
}
