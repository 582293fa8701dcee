"use client";

import type { BoardAccess, KeyKind } from "@gradboard/protocol";
import { RefreshCw } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { api } from "../../_api/api";
import { announce } from "../../_ui/announcer";
import { Button } from "../../_ui/button";
import styles from "./share-link.module.css";

type RenewLinkProps = {
  readonly board: string;
  readonly kind: KeyKind;
  readonly onRenewed: (access: BoardAccess) => void;
};

/** Takes a link back and makes another. Asks first: who came by the old one has to leave. */
export function RenewLink({ board, kind, onRenewed }: RenewLinkProps) {
  const t = useTranslations("share");
  const [state, setState] = useState<"idle" | "asking" | "busy">("idle");
  const [problem, setProblem] = useState<string | null>(null);
  const link = t(`${kind}.title`);

  const renew = async () => {
    setState("busy");
    const renewed = await api.renewKey(board, kind);
    setState("idle");
    setProblem(renewed.ok ? null : renewed.problem.detail);
    if (!renewed.ok) return;
    onRenewed(renewed.value);
    announce(t("renewed", { link }));
  };

  if (state === "idle") {
    return (
      <div className={styles.renew}>
        <Button variant="quiet" size="s" icon={<RefreshCw />} onClick={() => setState("asking")}>
          {t("renew", { link })}
        </Button>
        {problem !== null && <p role="alert">{problem}</p>}
      </div>
    );
  }
  return (
    <div className={styles.renew}>
      <p>{t(`${kind}.renewWarning`)}</p>
      <div className={styles.row}>
        <Button variant="danger" busy={state === "busy"} onClick={() => void renew()}>
          {t("renewNow")}
        </Button>
        <Button onClick={() => setState("idle")}>{t("keep")}</Button>
      </div>
    </div>
  );
}
