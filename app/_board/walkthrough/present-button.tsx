"use client";

import { Presentation } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "../../_ui/button";
import { useToast } from "../../_ui/toast";
import { useWalkthrough, useWalkthroughState, type Walkthrough } from "./walkthrough-context";

type PresentButtonProps = {
  /** Whether the board has a target; without one there is nothing to step through. */
  readonly hasTarget: boolean;
};

/** `Present` for those who may edit, `Walk through` (for oneself) for the others; gone while a walkthrough is on. */
export function PresentButton({ hasTarget }: PresentButtonProps) {
  const walkthrough = useWalkthrough();
  return walkthrough === null ? null : <Start walkthrough={walkthrough} hasTarget={hasTarget} />;
}

function Start({ walkthrough, hasTarget }: PresentButtonProps & { readonly walkthrough: Walkthrough }) {
  const t = useTranslations("walkthrough");
  const toast = useToast();
  const { mode } = useWalkthroughState(walkthrough);
  const { model, canPresent } = walkthrough;
  if (mode !== null) return null;
  return (
    <Button
      variant={canPresent ? "primary" : "secondary"}
      icon={<Presentation />}
      title={t(canPresent ? "presentHint" : "walkHint")}
      onClick={() => {
        if (!hasTarget) toast(t("nothingToPresent"));
        else if (canPresent) model.present();
        else model.walkAlone();
      }}
    >
      {t(canPresent ? "present" : "walk")}
    </Button>
  );
}
