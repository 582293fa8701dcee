import type { LessonPlan } from "./lesson-plan";

/** What sealed texts say, as far as somebody may know it: by the sealed text. */
export type Texts = ReadonlyMap<string, string>;

export const noTexts: Texts = new Map();

/** What every sealed text begins with. */
export const SEAL = "sealed:";

/** How a text stands in a document that only the server can read: in base64url behind that word. */
const SEALED = new RegExp(`^${SEAL}[\\w-]+$`);

export function isSealed(text: string): boolean {
  return SEALED.test(text);
}

/** Bytes as a sealed text. */
export function sealedText(base64url: string): string {
  return `${SEAL}${base64url}`;
}

/** What was sealed, in base64url; undefined for a text that is not. */
export function sealedBytes(text: string): string | undefined {
  return isSealed(text) ? text.slice(SEAL.length) : undefined;
}

/** What a text says to who knows `texts`; nothing while it is sealed to them. */
export function openedText(text: string, texts: Texts): string {
  return isSealed(text) ? (texts.get(text) ?? "") : text;
}

/** The plan with its texts as far as they are known, and without the others. */
export function openedPlan({ intro, steps }: LessonPlan, texts: Texts): LessonPlan {
  return {
    intro,
    steps: new Map(
      [...steps].map(([id, said]) => [
        id,
        { ...said, hint: openedText(said.hint, texts), text: openedText(said.text, texts) },
      ]),
    ),
  };
}

/** All sealed texts of a plan. */
export function sealedIn({ steps }: LessonPlan): readonly string[] {
  return [...steps.values()].flatMap(({ hint, text }) => [hint, text].filter(isSealed));
}
