"use client";

import dynamic from "next/dynamic";
import { Fragment, memo } from "react";
import { notePieces } from "./note-pieces";

// Most boards have no mathematics in their notes: nobody waits for what typesets it.
const Tex = dynamic(() => import("../../_ui/tex").then((room) => room.Tex), { ssr: false });

/** What is written on a note, its mathematics typeset. */
export const NoteText = memo(function NoteText({ text }: { readonly text: string }) {
  let at = 0;
  return notePieces(text).map((piece) => {
    const key = at;
    at += piece.text.length + 1;
    return <Fragment key={key}>{piece.kind === "words" ? piece.text : <Tex latex={piece.text} />}</Fragment>;
  });
});
