"use client";

import { Download } from "lucide-react";
import { useTranslations } from "next-intl";
import { lazy, Suspense, useState } from "react";
import { Dialog } from "../../_ui/dialog";
import { IconButton } from "../../_ui/icon-button";

// What writes files is large and rarely needed: it comes with the first press.
const ExportChoices = lazy(async () => {
  const { ExportChoices: Choices } = await import("./export-choices");
  return { default: Choices };
});

/** Opens the ways in which a board can leave: picture, file, print, code. */
export function ExportButton() {
  const t = useTranslations("export");
  const common = useTranslations("common");
  const [open, setOpen] = useState(false);
  return (
    <Dialog
      title={t("title")}
      description={t("description")}
      open={open}
      onOpenChange={setOpen}
      trigger={<IconButton label={t("open")} icon={<Download aria-hidden="true" />} />}
    >
      {open && (
        <Suspense fallback={<p>{common("loading")}</p>}>
          <ExportChoices />
        </Suspense>
      )}
    </Dialog>
  );
}
