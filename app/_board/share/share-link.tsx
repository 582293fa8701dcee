"use client";

import { Check, Copy, QrCode } from "lucide-react";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useEffect, useId, useRef, useState } from "react";
import { announce } from "../../_ui/announcer";
import { Button } from "../../_ui/button";
import { whenItComes } from "../../_ui/late";
import { copyField } from "./copy-text";
import styles from "./share-link.module.css";

const QrImage = dynamic(() => whenItComes(() => import("./qr-image")).then((room) => room.QrImage), {
  ssr: false,
});

type ShareLinkProps = { readonly kind: "edit" | "view"; readonly link: string };

/** One link: to read, to copy, and to scan. */
export function ShareLink({ kind, link }: ShareLinkProps) {
  const t = useTranslations("share");
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState<"no" | "yes" | "by-hand">("no");
  const [showsCode, setShowsCode] = useState(false);
  const title = t(`${kind}.title`);

  useEffect(() => {
    if (copied !== "yes") return;
    const timer = setTimeout(() => setCopied("no"), 2500);
    return () => clearTimeout(timer);
  }, [copied]);

  const copy = async () => {
    if (!field.current) return;
    const done = await copyField(field.current);
    setCopied(done ? "yes" : "by-hand");
    announce(done ? t("copiedLink", { link: title }) : t("copyByHand"));
  };

  return (
    <section className={styles.link} aria-labelledby={`${id}-title`}>
      <div>
        <h3 id={`${id}-title`}>{title}</h3>
        <p className={styles.note}>{t(`${kind}.note`)}</p>
      </div>
      <div className={styles.row}>
        <input
          ref={field}
          className={styles.field}
          readOnly
          value={link}
          aria-label={title}
          onFocus={(event) => event.target.select()}
        />
        <Button
          icon={copied === "yes" ? <Check /> : <Copy />}
          aria-label={t("copy", { link: title })}
          onClick={() => void copy()}
          className={styles.copy ?? ""}
        >
          {copied === "yes" ? t("copied") : t("copyShort")}
        </Button>
        <Button
          icon={<QrCode />}
          aria-expanded={showsCode}
          aria-label={showsCode ? t("hideCode") : t("showCode", { link: title })}
          onClick={() => setShowsCode(!showsCode)}
        />
      </div>
      {copied === "by-hand" && <p className={styles.note}>{t("copyByHand")}</p>}
      {showsCode && <QrImage text={link} label={t("code", { link: title })} />}
    </section>
  );
}
