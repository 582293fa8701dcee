"use client";

import type { BoardAccess, KeyKind } from "@gradboard/protocol";
import { useTranslations } from "next-intl";
import { Dialog } from "../../_ui/dialog";
import { isLocalAddress } from "./is-local-address";
import { Presenters } from "./presenters";
import { RenewLink } from "./renew-link";
import styles from "./share-dialog.module.css";
import { ShareLink } from "./share-link";

type ShareDialogProps = {
  readonly access: BoardAccess;
  readonly onRenewed: (access: BoardAccess) => void;
  readonly onClose: () => void;
};

/** The board's links; those who may only view learn who can give them. */
export function ShareDialog({ access: { id, links, role }, onRenewed, onClose }: ShareDialogProps) {
  const t = useTranslations("share");
  const renewing = (kind: KeyKind) =>
    role === "owner" ? <RenewLink board={id} kind={kind} onRenewed={onRenewed} /> : null;
  return (
    <Dialog open onClose={onClose} title={t("title")} {...(links ? { description: t("description") } : {})}>
      {links ? (
        <div className={styles.links}>
          <ShareLink kind="edit" link={links.edit} />
          {renewing("edit")}
          <ShareLink kind="view" link={links.view} />
          {renewing("view")}
          {role === "owner" && <Presenters board={id} />}
          {isLocalAddress(links.edit) && <p className={styles.warning}>{t("localhost")}</p>}
        </div>
      ) : (
        <p>{t("viewer")}</p>
      )}
    </Dialog>
  );
}
