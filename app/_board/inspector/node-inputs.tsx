"use client";

import { operation, portName } from "@gradboard/autodiff";
import { Unplug } from "lucide-react";
import { useTranslations } from "next-intl";
import { IconButton } from "../../_ui/icon-button";
import type { NodeView } from "../session/board-view";
import { useActions } from "../session/use-actions";
import { useBoardPart, useSession } from "../session/use-session";
import styles from "./inspector.module.css";

/** What feeds each input of a node, with a way to take the wire off. */
export function NodeInputs({ view }: { readonly view: NodeView }) {
  const t = useTranslations("board.inspector");
  const { canEdit } = useSession();
  const actions = useActions();
  // One text of all names: an object would be a new one with every number that changes.
  const names = useBoardPart(({ faces }) =>
    view.node.inputs.map((from) => faces.get(from ?? "")?.label ?? "").join("\n"),
  ).split("\n");
  const record = operation(view.node.op);
  if (view.node.inputs.length === 0) return null;
  return (
    <section aria-label={t("inputs")}>
      <h3 className={styles.partTitle}>{t("inputs")}</h3>
      <ul>
        {view.node.inputs.map((from, port) => {
          const name = record === undefined ? String(port + 1) : portName(record, port);
          return (
            <li key={name} className={styles.input}>
              <span className={styles.port}>{name}</span>
              <span className={styles.source}>{names[port] || t("emptyPort")}</span>
              {canEdit && from !== null && (
                <IconButton
                  label={t("disconnect", { port: name })}
                  icon={<Unplug aria-hidden="true" />}
                  onClick={() => actions.disconnect(view.id, port)}
                />
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
