"use client";

import { ArrowLeft, ArrowRight, RotateCcw, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { Button } from "../../_ui/button";
import { IconButton } from "../../_ui/icon-button";
import { PlayControls } from "./play-controls";
import { stepKeys } from "./step-key";
import { useFocusRescue } from "./use-focus-rescue";
import type { WalkthroughModel } from "./walkthrough-model";
import type { WalkthroughState } from "./walkthrough-state";

type StepControlsProps = {
  readonly model: WalkthroughModel;
  readonly state: WalkthroughState;
};

/**
 * Back, on, from the start, and out. At an end the button stays where it is and keeps the focus (a disabled button
 * would lose it), it only says that it leads nowhere; so it does before a question that is open.
 */
export function StepControls({ model, state }: StepControlsProps) {
  const { mode, index, ask, question, steps } = state;
  const waits = ask !== null || question?.told.open === true;
  const t = useTranslations("walkthrough");
  const next = useRef<HTMLButtonElement>(null);
  const [there, setThere] = useState(false);
  useEffect(() => setThere(true), []);
  useFocusRescue(there && ask === null, next);
  return (
    <>
      <Button
        icon={<ArrowLeft />}
        aria-disabled={index === 0 || undefined}
        onClick={model.previous}
        aria-keyshortcuts={stepKeys.previous.join(" ")}
      >
        {t("previous")}
      </Button>
      <Button
        ref={next}
        variant="primary"
        aria-disabled={index >= steps.length - 1 || waits || undefined}
        onClick={model.next}
        aria-keyshortcuts={stepKeys.next.join(" ")}
      >
        {t("next")}
        <ArrowRight aria-hidden="true" size={18} />
      </Button>
      {question?.told.open !== true && (
        <>
          <PlayControls player={model.player} atEnd={index >= steps.length - 1 || waits} />
          <IconButton
            label={t("restart")}
            icon={<RotateCcw aria-hidden="true" />}
            aria-disabled={index === 0 || undefined}
            onClick={() => model.goTo(0)}
          />
        </>
      )}
      <IconButton
        label={t(mode === "presenting" ? "stopPresenting" : "stop")}
        icon={<X aria-hidden="true" />}
        onClick={model.stop}
      />
    </>
  );
}
