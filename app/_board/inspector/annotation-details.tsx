"use client";

import type { Annotation } from "@gradboard/board";
import { Pencil, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "../../_ui/button";
import styles from "../annotations/annotation.module.css";
import { NoteText } from "../annotations/note-text";
import { PaintButtons } from "../annotations/paint-buttons";
import { useScreen } from "../screen/use-screen";
import type { NodeView } from "../session/board-view";
import { useActions } from "../session/use-actions";
import { useSession } from "../session/use-session";
import { DetailsHead } from "./details-head";
import inspector from "./inspector.module.css";

type AnnotationDetailsProps = { readonly view: NodeView; readonly annotation: Annotation };

/** What the selected note or drawing says, and what can be done to it. */
export function AnnotationDetails({ view, annotation }: AnnotationDetailsProps) {
  const t = useTranslations("board.annotation");
  const session = useSession();
  const screen = useScreen();
  const actions = useActions();
  const { kind, color } = annotation;
  return (
    <>
      <DetailsHead title={t(`kind.${kind}`)} problems={view.problems} />
      {kind !== "ink" && annotation.text !== "" && (
        <p className={styles.read}>
          <NoteText text={annotation.text} />
        </p>
      )}
      {session.canEdit && (
        <>
          <PaintButtons value={color} onPick={(paint) => actions.paint(new Set([view.id]), paint)} />
          <div className={inspector.actions}>
            {kind !== "ink" && (
              <Button
                icon={<Pencil aria-hidden="true" />}
                onClick={() => screen.writing.set({ id: view.id, isNew: false })}
              >
                {t("edit")}
              </Button>
            )}
            <Button
              variant="danger"
              icon={<Trash2 aria-hidden="true" />}
              onClick={() => actions.remove({ nodes: new Set([view.id]), wires: new Set() })}
            >
              {t("delete")}
            </Button>
          </div>
        </>
      )}
    </>
  );
}
