"use client";

import { GraduationCap, NotebookPen, Presentation } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import { Button } from "../../_ui/button";
import { IconButton } from "../../_ui/icon-button";
import { useToast } from "../../_ui/toast";
import { useSession } from "../session/use-session";
import { ProjectorLink } from "./projector-link";
import { useFocusRescue } from "./use-focus-rescue";
import { useWalkthrough, useWalkthroughState } from "./walkthrough-context";

type PresentButtonProps = {
  /** Whether the board has a target; without one there is nothing to step through. */
  readonly hasTarget: boolean;
};

/**
 * `Present` for those who may, `Walk through` (for oneself) for the others, and `Ask me` for everybody; gone while a
 * walkthrough is on.
 */
export function PresentButton({ hasTarget }: PresentButtonProps) {
  const t = useTranslations("walkthrough");
  const toast = useToast();
  const { id, canEdit } = useSession();
  const walkthrough = useWalkthrough();
  const { mode } = useWalkthroughState(walkthrough);
  const button = useRef<HTMLButtonElement>(null);
  useFocusRescue(mode === null, button);
  const { model, canPresent } = walkthrough;

  const start = () => {
    if (!hasTarget) toast(t("nothingToPresent"));
    else if (canPresent) model.present();
    else model.walkAlone();
  };

  const ask = () => {
    if (hasTarget) model.askMe();
    else toast(t("nothingToPresent"));
  };

  return (
    <>
      {mode === null && (
        <IconButton label={t("askMe")} icon={<GraduationCap aria-hidden="true" />} onClick={ask} />
      )}
      {mode === null && canEdit && (
        <IconButton
          label={t("author.open")}
          icon={<NotebookPen aria-hidden="true" />}
          onClick={() => (hasTarget ? model.author() : toast(t("nothingToPresent")))}
        />
      )}
      <ProjectorLink boardId={id} />
      {mode === null && (
        <Button
          ref={button}
          variant={canPresent ? "primary" : "secondary"}
          icon={<Presentation />}
          title={t(canPresent ? "presentHint" : "walkHint")}
          onClick={start}
        >
          {t(canPresent ? "present" : "walk")}
        </Button>
      )}
    </>
  );
}
