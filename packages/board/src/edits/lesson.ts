import type * as Y from "yjs";
import { INTRO, stepField } from "../lesson/lesson-keys";
import type { LessonStep } from "../lesson/lesson-plan";
import { readPlan } from "../lesson/read-plan";
import { isSealed } from "../lesson/sealed";
import { LIMITS, LOCAL, metaOf } from "../schema";
import { type Edited, edit, type Refusal, refuse, setField } from "./edit";

/** Writes the introduction of a lesson; empty for none. */
export function setLessonIntro(doc: Y.Doc, text: string, origin: unknown = LOCAL): Edited {
  return edit(doc, origin, () => {
    const tooLong = checkLength(text);
    if (tooLong !== null) return tooLong;
    setField(metaOf(doc), INTRO, text.trim() || null);
    return { ok: true };
  });
}

/** Changes what is said about one step (by `stepId`); an empty text takes it away. */
export function setLessonStep(
  doc: Y.Doc,
  step: string,
  { asks, ...texts }: Partial<Omit<LessonStep, "rank">>,
  origin: unknown = LOCAL,
): Edited {
  return edit(doc, origin, () => {
    const written = [
      ["question", texts.question],
      ["hint", texts.hint],
      ["text", texts.text],
    ] as const;
    for (const [, text] of written) {
      const tooLong = checkLength(text ?? "");
      if (tooLong !== null) return tooLong;
    }
    const meta = metaOf(doc);
    if (asks !== undefined) setField(meta, stepField("asks", step), asks ? true : null);
    for (const [field, text] of written) {
      if (text !== undefined) setField(meta, stepField(field, step), text.trim() || null);
    }
    return { ok: true };
  });
}

/** Gives steps their places. `usual`: the same steps in the order they have when nobody wishes for another. */
export function setStepOrder(
  doc: Y.Doc,
  order: readonly string[],
  usual: readonly string[],
  origin: unknown = LOCAL,
): Edited {
  return edit(doc, origin, () => {
    const places = new Map(usual.map((step, place) => [step, place]));
    order.forEach((step, place) => {
      setField(metaOf(doc), stepField("rank", step), places.get(step) === place ? null : place);
    });
    return { ok: true };
  });
}

/** Makes a lesson a board like any other: takes away all that was said about steps. */
export function clearLesson(doc: Y.Doc, origin: unknown = LOCAL): Edited {
  return edit(doc, origin, () => {
    const meta = metaOf(doc);
    for (const key of [...meta.keys()]) if (key === INTRO || key.startsWith("step:")) meta.delete(key);
    return { ok: true };
  });
}

/** Puts other words in the place of each text and hint of a lesson; "" takes one away. */
export function rewriteTexts(doc: Y.Doc, change: (text: string) => string, origin: unknown = LOCAL): Edited {
  return edit(doc, origin, () => {
    const meta = metaOf(doc);
    for (const [step, said] of readPlan(meta).steps) {
      for (const field of ["hint", "text"] as const) {
        if (said[field] !== "") setField(meta, stepField(field, step), change(said[field]) || null);
      }
    }
    return { ok: true };
  });
}

function checkLength(text: string): Refusal | null {
  return text.trim().length > (isSealed(text) ? LIMITS.sealedText : LIMITS.lessonText)
    ? refuse("title", `A text of a lesson has at most ${LIMITS.lessonText} characters.`)
    : null;
}
