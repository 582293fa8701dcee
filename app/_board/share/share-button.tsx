"use client";

import { useTranslations } from "next-intl";
import { Button } from "../../_ui/button";
import { actionOf } from "../actions/registry";
import { useActionContext } from "../actions/use-action-context";

/** Opens the board's links. */
export function ShareButton() {
  const t = useTranslations("share");
  const context = useActionContext();
  const { icon: Icon, run } = actionOf("share");
  return (
    <Button icon={Icon && <Icon />} aria-haspopup="dialog" onClick={() => void run(context)}>
      {t("share")}
    </Button>
  );
}
