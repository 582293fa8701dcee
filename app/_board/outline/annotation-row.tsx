"use client";

import type { Annotation } from "@gradboard/board";
import { Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { classNames } from "../../_ui/class-names";
import { IconButton } from "../../_ui/icon-button";
import { AnnotationSign } from "../annotations/annotation-sign";
import { excerpt } from "../annotations/note-pieces";
import { annotationName } from "../canvas/accessible-name";
import type { NodeView } from "../session/board-view";
import { useActions } from "../session/use-actions";
import { useIsSelected, useSession } from "../session/use-session";
import styles from "./outline.module.css";

type AnnotationRowProps = { readonly view: NodeView; readonly annotation: Annotation };

/** A note, a text, a frame or a stroke in the list of what is on the board. */
export function AnnotationRow({ view, annotation }: AnnotationRowProps) {
  const t = useTranslations("board.annotation");
  const session = useSession();
  const actions = useActions();
  const selected = useIsSelected(view.id);
  const name = excerpt(annotationName(annotation, t), 60);
  return (
    <tr className={classNames(selected && styles.selected)}>
      <th scope="row" colSpan={3}>
        <button
          type="button"
          className={styles.name}
          aria-label={t("show", { name })}
          aria-pressed={selected}
          onClick={() => {
            session.select([view.id]);
            session.canvas?.show(view.id);
          }}
        >
          <AnnotationSign kind={annotation.kind} />
          <span className={styles.label}>
            <span className={styles.start}>{view.label || t(`kind.${annotation.kind}`)}</span>
          </span>
        </button>
      </th>
      <td className={styles.actions}>
        {session.canEdit && (
          <IconButton
            label={t("remove", { name })}
            icon={<Trash2 aria-hidden="true" />}
            onClick={() => actions.remove({ nodes: new Set([view.id]), wires: new Set() })}
          />
        )}
      </td>
    </tr>
  );
}
