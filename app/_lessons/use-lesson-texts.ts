"use client";

import { useMessages } from "next-intl";

export type LessonText = { readonly title: string; readonly intro: string };

/** What each lesson is called and how it begins, by id. */
export function useLessonTexts(): Readonly<Record<string, LessonText>> {
  return useMessages().lessons;
}
