"use client";

import type { ReactNode } from "react";
import { I18nProvider } from "../_i18n/i18n-provider";
import { Announcer } from "./announcer";
import { ToastProvider } from "./toast";
import { TooltipProvider } from "./tooltip";

/** What every page stands in: words, tooltips, toasts and the live region. */
export function Providers({ children }: { readonly children: ReactNode }) {
  return (
    <I18nProvider>
      <TooltipProvider>
        <ToastProvider>
          <div className="app-root">{children}</div>
          <Announcer />
        </ToastProvider>
      </TooltipProvider>
    </I18nProvider>
  );
}
