"use client";

import { GitFork } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { api } from "../../_api/api";
import { Button } from "../../_ui/button";
import { useToast } from "../../_ui/toast";

type ForkButtonProps = { readonly boardId: string };

/** Copies the board as it is on the server, and goes to the copy. */
export function ForkButton({ boardId }: ForkButtonProps) {
  const t = useTranslations("share");
  const router = useRouter();
  const toast = useToast();
  const [busy, setBusy] = useState(false);

  const fork = async () => {
    setBusy(true);
    const made = await api.fork(boardId);
    if (made.ok) {
      router.push(`/b/${encodeURIComponent(made.value.id)}`);
    } else {
      setBusy(false);
      toast(made.problem.detail, "problem");
    }
  };

  return (
    <Button icon={<GitFork />} busy={busy} title={t("forkHint")} onClick={() => void fork()}>
      {t("fork")}
    </Button>
  );
}
