"use client";

import { useTranslations } from "next-intl";
import { useBoardPart } from "../session/use-session";
import type { WalkthroughModel } from "./walkthrough-model";
import styles from "./walkthrough-panel.module.css";
import type { WalkthroughState } from "./walkthrough-state";

type JumpChoicesProps = { readonly model: WalkthroughModel; readonly state: WalkthroughState };

const passes = ["forward", "backward"] as const;

/** Straight to one of the passes, or to a node. */
export function JumpChoices({ model, state: { steps, index } }: JumpChoicesProps) {
  const t = useTranslations("walkthrough");
  const labels = useBoardPart((view) => view.faces);
  const now = steps[index]?.phase === "forward" ? "forward" : "backward";
  const nodes = [...new Set(steps.map(({ node }) => node))];
  const has = { forward: true, backward: steps.some(({ phase }) => phase !== "forward") };
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: two buttons in a line of text; a fieldset would be a box. */}
      <span className={styles.phases} role="group" aria-label={t("jump.pass")}>
        {passes.map((pass) => (
          <button
            key={pass}
            type="button"
            className={styles.phase}
            data-pass={pass}
            aria-current={pass === now ? "step" : undefined}
            disabled={!has[pass]}
            onClick={() => model.goToPhase(pass)}
          >
            {t(`phase.${pass}`)}
          </button>
        ))}
      </span>
      <select
        className="nodrag nokey nowheel"
        aria-label={t("jump.node")}
        value=""
        onChange={(event) => model.jump(event.target.value)}
      >
        <option value="">{t("jump.choose")}</option>
        {nodes.map((id) => (
          <option key={id} value={id}>
            {labels.get(id)?.label ?? id}
          </option>
        ))}
      </select>
    </>
  );
}
