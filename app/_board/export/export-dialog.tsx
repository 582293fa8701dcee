"use client";

import { useTranslations } from "next-intl";
import { Dialog } from "../../_ui/dialog";
import { ExportChoices } from "./export-choices";

/** The ways in which a board can leave: picture, file, print, code. */
export function ExportDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useTranslations("export");
  return (
    <Dialog open onClose={onClose} title={t("title")} description={t("description")}>
      <ExportChoices />
    </Dialog>
  );
}
