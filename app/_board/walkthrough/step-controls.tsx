"use client";

import { ArrowLeft, ArrowRight, RotateCcw, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { Button } from "../../_ui/button";
import { IconButton } from "../../_ui/icon-button";
import { useFocusRescue } from "./use-focus-rescue";
import type { WalkthroughModel } from "./walkthrough-model";

type StepControlsProps = {
  readonly model: WalkthroughModel;
  readonly mode: "presenting" | "alone";
  readonly index: number;
  readonly count: number;
};

/**
 * Back, on, from the start, and out. At an end the button stays where it is and keeps the focus (a disabled button
 * would lose it), it only says that it leads nowhere.
 */
export function StepControls({ model, mode, index, count }: StepControlsProps) {
  const t = useTranslations("walkthrough");
  const next = useRef<HTMLButtonElement>(null);
  const [there, setThere] = useState(false);
  useEffect(() => setThere(true), []);
  useFocusRescue(there, next);
  return (
    <>
      <Button
        icon={<ArrowLeft />}
        aria-disabled={index === 0 || undefined}
        onClick={model.previous}
        aria-keyshortcuts="ArrowLeft PageUp"
      >
        {t("previous")}
      </Button>
      <Button
        ref={next}
        variant="primary"
        aria-disabled={index >= count - 1 || undefined}
        onClick={model.next}
        aria-keyshortcuts="ArrowRight PageDown"
      >
        {t("next")}
        <ArrowRight aria-hidden="true" size={18} />
      </Button>
      <IconButton
        label={t("restart")}
        icon={<RotateCcw aria-hidden="true" />}
        aria-disabled={index === 0 || undefined}
        onClick={model.restart}
      />
      <IconButton
        label={t(mode === "presenting" ? "stopPresenting" : "stop")}
        icon={<X aria-hidden="true" />}
        onClick={model.stop}
      />
    </>
  );
}
