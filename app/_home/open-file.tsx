"use client";

import { FolderOpen } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import { Button } from "../_ui/button";
import { useToast } from "../_ui/toast";
import { readBoardFile } from "./read-board-file";

type OpenFileProps = {
  readonly busy: boolean;
  /** Makes a board of what the file holds; answers with a sentence where that failed. */
  readonly onOpen: (file: unknown) => Promise<string | null>;
};

/** Takes a Gradboard file from this computer and makes a board of it. */
export function OpenFile({ busy, onOpen }: OpenFileProps) {
  const t = useTranslations("home.file");
  const toast = useToast();
  const input = useRef<HTMLInputElement>(null);

  const open = async (file: File) => {
    const read = await readBoardFile(file);
    if (!read.ok) return toast(t(read.reason, { name: file.name }), "problem");
    const failure = await onOpen(read.content);
    if (failure !== null) toast(failure, "problem");
  };

  return (
    <>
      <Button icon={<FolderOpen />} busy={busy} title={t("hint")} onClick={() => input.current?.click()}>
        {t("open")}
      </Button>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label={t("open")}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          // The same file can be chosen again.
          event.target.value = "";
          if (file) void open(file);
        }}
      />
    </>
  );
}
