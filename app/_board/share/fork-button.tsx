"use client";

import { useTranslations } from "next-intl";
import { Button } from "../../_ui/button";
import { actionOf } from "../actions/registry";
import { useActionContext } from "../actions/use-action-context";
import { useScreen } from "../screen/use-screen";
import { useReadable } from "../session/use-session";

/** Copies the board as it is on the server, and goes to the copy. */
export function ForkButton() {
  const t = useTranslations("share");
  const context = useActionContext();
  const busy = useReadable(useScreen().forking);
  const { icon: Icon, run } = actionOf("fork");
  return (
    <Button icon={Icon && <Icon />} busy={busy} title={t("forkHint")} onClick={() => void run(context)}>
      {t("fork")}
    </Button>
  );
}
