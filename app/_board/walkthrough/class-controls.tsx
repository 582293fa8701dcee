"use client";

import { Download, HelpCircle, Pencil, PencilOff, Users } from "lucide-react";
import { useTranslations } from "next-intl";
import { announce } from "../../_ui/announcer";
import { Button } from "../../_ui/button";
import { Tooltip } from "../../_ui/tooltip";
import { useReadable, useSession } from "../session/use-session";
import styles from "./together.module.css";
import type { WalkthroughModel } from "./walkthrough-model";

/** What the presenter does with the class: ask, call everyone, let them write or not, take the answers home. */
export function ClassControls({ model }: { readonly model: WalkthroughModel }) {
  const t = useTranslations("walkthrough.class");
  const session = useSession();
  const presentation = useReadable(session.presentation);
  if (presentation === null) return null;
  const { writing, question } = presentation;
  const next = question?.open ? null : model.nextQuestion();
  const gather = () => {
    session.command({ kind: "gather" });
    announce(t("gathered"));
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a row of buttons; a fieldset would be a box.
    <div className={styles.controls} role="group" aria-label={t("label")}>
      {question?.open !== true && (
        <Button
          size="s"
          variant="primary"
          icon={<HelpCircle aria-hidden="true" />}
          title={next?.question.prompt}
          disabled={next === null}
          onClick={() => next && session.command({ kind: "ask", step: next.step })}
        >
          {t("ask")}
        </Button>
      )}
      <Button size="s" icon={<Users aria-hidden="true" />} title={t("gatherHint")} onClick={gather}>
        <span className={styles.label}>{t("gather")}</span>
      </Button>
      <Button
        size="s"
        icon={writing ? <Pencil aria-hidden="true" /> : <PencilOff aria-hidden="true" />}
        aria-pressed={!writing}
        title={t("writingHint")}
        onClick={() => session.command({ kind: "writing", on: !writing })}
      >
        <span className={styles.label}>{t("writingOff")}</span>
      </Button>
      <Tooltip text={t("answers")}>
        <a
          className={styles.download}
          href={`/api/v1/boards/${encodeURIComponent(session.id)}/answers`}
          download="answers.csv"
          aria-label={t("answers")}
        >
          <Download aria-hidden="true" />
        </a>
      </Tooltip>
    </div>
  );
}
