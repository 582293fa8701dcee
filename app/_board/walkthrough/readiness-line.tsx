"use client";

import type { NodeId } from "@gradboard/autodiff";
import { BackwardPass } from "@gradboard/autodiff/teaching";
import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { useBoardPart, useReadable, useSession } from "../session/use-session";
import styles from "./readiness-line.module.css";

/** More nodes than these would push the step out of sight. */
const most = 6;

/**
 * Which nodes still wait for contributions, and which could pass theirs on. Pressing one that is early says why it has
 * to wait.
 */
export function ReadinessLine() {
  const t = useTranslations("walkthrough.readiness");
  const session = useSession();
  const { program } = useReadable(session.computed);
  const reveal = useReadable(session.reveal);
  const nodes = useBoardPart((view) => view.nodes);
  const [reason, setReason] = useState<{ readonly of: NodeId; readonly text: string } | null>(null);
  const pass = useMemo(
    () => new BackwardPass(program, reveal?.contributions ?? new Set()),
    [program, reveal],
  );
  const open = useMemo(
    () =>
      program.order.flatMap((id) => {
        const readiness = pass.readiness(id);
        return readiness === undefined || readiness.kind === "done" ? [] : [{ id, ...readiness }];
      }),
    [program, pass],
  );
  if (open.length === 0) return null;
  const step = (id: NodeId) => {
    const result = pass.pass(id);
    setReason(result.ok ? null : { of: id, text: result.reason });
  };
  const told = open.find(({ id }) => id === reason?.of)?.kind === "waiting" ? reason?.text : undefined;
  return (
    <div className={styles.readiness}>
      <ul className={styles.nodes} aria-label={t("label")}>
        {open
          .slice(-most)
          .reverse()
          .map(({ id, kind, words }) => (
            <li key={id}>
              {kind === "waiting" ? (
                <button type="button" className={styles.node} data-kind={kind} onClick={() => step(id)}>
                  <strong>{nodes.get(id)?.label}</strong> {words}
                </button>
              ) : (
                <span className={styles.node} data-kind={kind}>
                  <strong>{nodes.get(id)?.label}</strong> {words}
                </span>
              )}
            </li>
          ))}
        {open.length > most && <li className={styles.more}>{t("more", { count: open.length - most })}</li>}
      </ul>
      <p role="status" className={styles.reason}>
        {told}
      </p>
    </div>
  );
}
