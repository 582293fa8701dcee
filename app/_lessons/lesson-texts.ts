import texts from "../messages/en/lessons.json";

export type LessonText = { readonly title: string; readonly intro: string };

/**
 * What each lesson is called and how it begins, by id. Apart from the catalogue that every page is sent: few pages
 * need it, and it is a quarter of all there is to say.
 */
export const lessonTexts: Readonly<Record<string, LessonText>> = texts;
