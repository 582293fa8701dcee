"use client";

import { Download } from "lucide-react";
import { useTranslations } from "next-intl";
import { lazy, Suspense } from "react";
import { Dialog } from "../../_ui/dialog";
import { IconButton } from "../../_ui/icon-button";
import { useScreen } from "../screen/use-screen";
import { useReadable } from "../session/use-session";

// What writes files is large and rarely needed: it comes with the first press.
const ExportChoices = lazy(async () => {
  const { ExportChoices: Choices } = await import("./export-choices");
  return { default: Choices };
});

/** Opens the ways in which a board can leave: picture, file, print, code. */
export function ExportButton() {
  const t = useTranslations("export");
  const titles = useTranslations("actions.titles");
  const common = useTranslations("common");
  const screen = useScreen();
  const open = useReadable(screen.dialog) === "export";
  return (
    <Dialog
      title={t("title")}
      description={t("description")}
      open={open}
      onOpenChange={(next) => screen.dialog.set(next ? "export" : null)}
      trigger={<IconButton label={titles("export")} icon={<Download aria-hidden="true" />} />}
    >
      {open && (
        <Suspense fallback={<p>{common("loading")}</p>}>
          <ExportChoices />
        </Suspense>
      )}
    </Dialog>
  );
}
