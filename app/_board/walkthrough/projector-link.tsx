"use client";

import { Projector } from "lucide-react";
import { useTranslations } from "next-intl";
import { Tooltip } from "../../_ui/tooltip";
import { projectorAddress } from "../projector/projector-address";
import styles from "./projector-link.module.css";

/** Opens the board for the wall in a window of its own. */
export function ProjectorLink({ boardId }: { readonly boardId: string }) {
  const t = useTranslations("walkthrough.projector");
  return (
    <Tooltip text={t("open")}>
      <a
        className={styles.link}
        href={projectorAddress(boardId)}
        target="_blank"
        rel="noopener"
        aria-label={t("open")}
      >
        <Projector aria-hidden="true" />
      </a>
    </Tooltip>
  );
}
