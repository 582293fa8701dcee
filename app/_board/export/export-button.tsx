"use client";

import { Download } from "lucide-react";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Dialog } from "../../_ui/dialog";
import { IconButton } from "../../_ui/icon-button";

// What writes files is large and rarely needed: it comes with the first press.
const ExportChoices = dynamic(() => import("./export-choices").then((module) => module.ExportChoices));

/** Opens the ways in which a board can leave: picture, file, print, code. */
export function ExportButton() {
  const t = useTranslations("export");
  const [open, setOpen] = useState(false);
  return (
    <Dialog
      title={t("title")}
      description={t("description")}
      open={open}
      onOpenChange={setOpen}
      trigger={<IconButton label={t("open")} icon={<Download aria-hidden="true" />} />}
    >
      {open && <ExportChoices />}
    </Dialog>
  );
}
