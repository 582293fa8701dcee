"use client";

import { type AbstractIntlMessages, NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { locale, messages } from "./messages";

type I18nProviderProps = {
  /** Rooms of the catalogue that only this part of the page needs. */
  readonly more?: AbstractIntlMessages;
  readonly children: ReactNode;
};

/** Gives the catalogue to everything below. Fixed to UTC, so that a page built on the server says the same in the browser. */
export function I18nProvider({ more, children }: I18nProviderProps) {
  return (
    <NextIntlClientProvider locale={locale} messages={{ ...messages, ...more }} timeZone="UTC">
      {children}
    </NextIntlClientProvider>
  );
}
