"use client";

import type { Annotation } from "@gradboard/board";
import { type Node, type NodeProps, NodeResizeControl } from "@xyflow/react";
import { useTranslations } from "next-intl";
import { type CSSProperties, type KeyboardEvent, memo } from "react";
import { classNames } from "../../_ui/class-names";
import styles from "../annotations/annotation.module.css";
import { inkLine } from "../annotations/ink-line";
import { InkShape } from "../annotations/ink-shape";
import { NoteEditor } from "../annotations/note-editor";
import { NoteText } from "../annotations/note-text";
import { useWriting } from "../annotations/use-writing";
import { LEAST } from "../session/annotate";
import type { NodeView } from "../session/board-view";
import { useActions } from "../session/use-actions";
import { useNodeView, useReadable, useSession } from "../session/use-session";
import { orientation } from "../walkthrough/orientation-setting";
import { annotationName } from "./accessible-name";
import { drawnBox } from "./geometry";
import { useHolderColor } from "./use-holder-color";
import { useInHand } from "./use-in-hand";
import { useNodeKeys } from "./use-node-keys";

export type FlowAnnotation = Node<Record<string, never>, "annotation">;

/** A note, a text, a frame or a stroke on the canvas. */
export const AnnotationNode = memo(function AnnotationNode({ id, selected }: NodeProps<FlowAnnotation>) {
  const view = useNodeView(id);
  const annotation = view?.node.annotation;
  if (view === undefined || annotation === undefined) return null;
  return <Card view={view} annotation={annotation} selected={selected} />;
});

type CardProps = { readonly view: NodeView; readonly annotation: Annotation; readonly selected: boolean };

function Card({ view, annotation, selected }: CardProps) {
  const t = useTranslations("board.annotation");
  const onNodeKey = useNodeKeys(view.id);
  const writing = useWriting(view.id);
  const { kind, color } = annotation;
  const way = useReadable(orientation);
  const { width, height } = drawnBox(view.node, view.node.pos, way);
  const other = useHolderColor(view.id, view.heldBy);
  const card = useInHand(view.id);
  const style: CSSProperties & Record<"--other", string> = {
    width,
    height,
    "--other": other ?? "transparent",
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return;
    if (event.key === "Enter" && selected && writing.may) {
      event.preventDefault();
      writing.begin();
    } else onNodeKey(event);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be focused or placed like this.
    <div
      ref={card}
      role="group"
      aria-label={annotationName(annotation, t)}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: as a node of the graph, it is moved and deleted by keyboard.
      tabIndex={0}
      data-node={view.id}
      data-color={color}
      data-other={other === null ? undefined : ""}
      className={classNames(
        styles.annotation,
        kind === "ink" ? styles.holdsInk : styles[kind],
        selected && styles.selected,
      )}
      style={style}
      onKeyDown={onKeyDown}
      onDoubleClick={() => writing.may && writing.begin()}
    >
      <Inside annotation={annotation} writing={writing} />
      {selected && writing.may && !writing.isOn && way === "right" && <Grip view={view} />}
    </div>
  );
}

type InsideProps = { readonly annotation: Annotation; readonly writing: ReturnType<typeof useWriting> };

function Inside({ annotation, writing }: InsideProps) {
  const t = useTranslations("board.annotation");
  if (annotation.kind === "ink") {
    return (
      <svg className={styles.ink} aria-hidden="true">
        <InkShape points={annotation.points} />
        <path className={styles.hit} d={inkLine(annotation.points)} />
      </svg>
    );
  }
  const { kind, text } = annotation;
  const written = writing.isOn ? (
    <NoteEditor annotation={annotation} onDone={writing.end} />
  ) : kind === "frame" ? (
    <span>{text === "" ? t("kind.frame") : text}</span>
  ) : (
    <div className={styles.words}>
      <NoteText text={text} />
    </div>
  );
  return kind === "frame" ? <div className={`${styles.title} frame-title`}>{written}</div> : written;
}

/** The corner by which a note, a text or a frame is made larger or smaller; one edit when it is let go. */
function Grip({ view }: { readonly view: NodeView }) {
  const session = useSession();
  const actions = useActions();
  return (
    <NodeResizeControl
      position="bottom-right"
      className={styles.grip ?? ""}
      minWidth={LEAST[0]}
      minHeight={LEAST[1]}
      onResize={(_event, { width, height }) =>
        session.setGesture({ kind: "size", node: view.id, size: [Math.round(width), Math.round(height)] })
      }
      onResizeEnd={(_event, { width, height }) => {
        actions.resize(view.id, [width, height]);
        session.setGesture(null);
      }}
    />
  );
}
