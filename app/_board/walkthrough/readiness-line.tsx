"use client";

import { BackwardPass } from "@gradboard/autodiff/teaching";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { useBoardPart, useReadable, useSession } from "../session/use-session";
import styles from "./readiness-line.module.css";
import type { WalkthroughModel } from "./walkthrough-model";

type ReadinessLineProps = {
  readonly model: WalkthroughModel;
  /** More nodes than these would push the step out of sight. */
  readonly most: number;
};

/**
 * Which nodes still wait for contributions, and which could pass theirs on. Pressing one goes to its step, or says why
 * it has to wait.
 */
export function ReadinessLine({ model, most }: ReadinessLineProps) {
  const t = useTranslations("walkthrough.readiness");
  const session = useSession();
  const { program } = useReadable(session.computed);
  const reveal = useReadable(session.reveal);
  const nodes = useBoardPart((view) => view.faces);
  const open = useMemo(() => {
    const pass = new BackwardPass(program, reveal?.contributions ?? new Set());
    return program.order.flatMap((id) => {
      const readiness = pass.readiness(id);
      return readiness === undefined || readiness.kind === "done" ? [] : [{ id, ...readiness }];
    });
  }, [program, reveal]);
  if (open.length === 0) return null;
  return (
    <ul className={styles.nodes} aria-label={t("label")}>
      {open
        .slice(-most)
        .reverse()
        .map(({ id, kind, words }) => (
          <li key={id}>
            <button type="button" className={styles.node} data-kind={kind} onClick={() => model.jump(id)}>
              <strong>{nodes.get(id)?.label}</strong> {words}
            </button>
          </li>
        ))}
      {open.length > most && <li className={styles.more}>{t("more", { count: open.length - most })}</li>}
    </ul>
  );
}
