"use client";

import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { locale, messages } from "./messages";

/** Gives the catalogue to everything below. Fixed to UTC, so that a page built on the server says the same in the browser. */
export function I18nProvider({ children }: { readonly children: ReactNode }) {
  return (
    <NextIntlClientProvider locale={locale} messages={messages} timeZone="UTC">
      {children}
    </NextIntlClientProvider>
  );
}
