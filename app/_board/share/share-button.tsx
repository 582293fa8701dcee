"use client";

import type { BoardAccess, KeyKind } from "@gradboard/protocol";
import { Share2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "../../_ui/button";
import { Dialog } from "../../_ui/dialog";
import { useScreen } from "../screen/use-screen";
import { useReadable } from "../session/use-session";
import { isLocalAddress } from "./is-local-address";
import { Presenters } from "./presenters";
import { RenewLink } from "./renew-link";
import styles from "./share-button.module.css";
import { ShareLink } from "./share-link";

type ShareButtonProps = { readonly access: BoardAccess };

/** Opens the board's links; those who may only view learn who can give them. */
export function ShareButton({ access }: ShareButtonProps) {
  const t = useTranslations("share");
  const [shown, setShown] = useState(access);
  const screen = useScreen();
  const isOpen = useReadable(screen.dialog) === "share";
  const { id, links, role } = shown;
  const renewing = (kind: KeyKind) =>
    role === "owner" ? <RenewLink board={id} kind={kind} onRenewed={setShown} /> : null;
  return (
    <Dialog
      open={isOpen}
      onOpenChange={(open) => screen.dialog.set(open ? "share" : null)}
      title={t("title")}
      {...(links ? { description: t("description") } : {})}
      trigger={<Button icon={<Share2 />}>{t("share")}</Button>}
    >
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
