"use client";

import { Fragment, memo } from "react";
import { LazyTex } from "../../_ui/lazy-tex";
import { notePieces } from "./note-pieces";

/** What is written on a note, its mathematics typeset. */
export const NoteText = memo(function NoteText({ text }: { readonly text: string }) {
  let at = 0;
  return notePieces(text).map((piece) => {
    const key = at;
    at += piece.text.length + 1;
    return (
      <Fragment key={key}>{piece.kind === "words" ? piece.text : <LazyTex latex={piece.text} />}</Fragment>
    );
  });
});
