"use client";

import { type Annotation, textLimit } from "@gradboard/board";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import styles from "./annotation.module.css";
import { hasMathematics } from "./note-pieces";
import { NoteText } from "./note-text";

export type NoteEditorProps = {
  readonly annotation: Exclude<Annotation, { kind: "ink" }>;
  /** Called once, with the text and the height it takes. */
  readonly onDone: (text: string, height: number) => void;
};

/**
 * The field in which a note, a text or the title of a frame is written. What is typed stays here until writing ends:
 * nobody sees half a sentence. Below it the mathematics stands as it will look.
 */
export function NoteEditor({ annotation, onDone }: NoteEditorProps) {
  const t = useTranslations("board.annotation");
  const { kind, text } = annotation;
  const [draft, setDraft] = useState(text);
  const field = useRef<HTMLTextAreaElement>(null);
  const preview = useRef<HTMLDivElement>(null);
  const done = useRef(false);

  useEffect(() => {
    field.current?.focus({ preventScroll: true });
    field.current?.select();
  }, []);

  const finish = () => {
    if (done.current) return;
    done.current = true;
    onDone(draft.replace(/\s+$/, ""), preview.current?.offsetHeight ?? 0);
  };
  const typesets = kind !== "frame" && hasMathematics(draft);
  return (
    <>
      <textarea
        ref={field}
        className={`${styles.field} nodrag nopan nowheel nokey`}
        aria-label={t(`write.${kind}`)}
        placeholder={t(`hint.${kind}`)}
        value={draft}
        rows={1}
        maxLength={textLimit(kind)}
        onChange={(event) => {
          const { value } = event.currentTarget;
          setDraft(kind === "frame" ? value.replaceAll("\n", " ") : value);
        }}
        onBlur={finish}
        onKeyDown={(event) => {
          event.stopPropagation();
          const ends =
            event.key === "Escape" ||
            (event.key === "Enter" && (kind === "frame" || event.ctrlKey || event.metaKey));
          if (!ends || event.nativeEvent.isComposing) return;
          event.preventDefault();
          finish();
        }}
      />
      {kind !== "frame" && (
        <div ref={preview} className={styles.preview} data-shown={typesets} aria-hidden="true">
          <NoteText text={`${draft}\u200b`} />
        </div>
      )}
    </>
  );
}
