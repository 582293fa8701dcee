"use client";

import type { ReactNode } from "react";
import { I18nProvider } from "../_i18n/i18n-provider";
import { Announcer } from "./announcer";
import { TipLayer } from "./tip-layer";
import { Toasts } from "./toast";

/** What every page stands in: words, tooltips, toasts and the live region. */
export function Providers({ children }: { readonly children: ReactNode }) {
  return (
    <I18nProvider>
      <div className="app-root">{children}</div>
      <Toasts />
      <TipLayer />
      <Announcer />
    </I18nProvider>
  );
}
