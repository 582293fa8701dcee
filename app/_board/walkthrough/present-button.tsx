"use client";

import { useTranslations } from "next-intl";
import { useRef } from "react";
import { Button } from "../../_ui/button";
import { actionOf } from "../actions/registry";
import { useActionContext } from "../actions/use-action-context";
import { useFocusRescue } from "./use-focus-rescue";
import { useWalkthrough, useWalkthroughState } from "./walkthrough-context";

/** `Present` for those who may, `Walk through` (for oneself) for the others; gone while a walkthrough is on. */
export function PresentButton() {
  const t = useTranslations("walkthrough");
  const context = useActionContext();
  const walkthrough = useWalkthrough();
  const { mode } = useWalkthroughState(walkthrough);
  const button = useRef<HTMLButtonElement>(null);
  useFocusRescue(mode === null, button);
  if (mode !== null) return null;
  const { canPresent } = walkthrough;
  const { icon: Icon, run } = actionOf(canPresent ? "present" : "walk");
  return (
    <Button
      ref={button}
      variant={canPresent ? "primary" : "secondary"}
      icon={Icon && <Icon />}
      title={t(canPresent ? "presentHint" : "walkHint")}
      onClick={() => void run(context)}
    >
      {t(canPresent ? "present" : "walk")}
    </Button>
  );
}
