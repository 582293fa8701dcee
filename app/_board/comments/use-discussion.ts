"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { useActions } from "../session/use-actions";
import { useSession } from "../session/use-session";
import { discuss } from "./discuss";

/** What a person can do to comments. It comes with the panel: nobody comments without. */
export function useDiscussion() {
  const session = useSession();
  const { run } = useActions();
  const words = useTranslations("board.comments");
  return useMemo(() => discuss({ session, run, words }), [session, run, words]);
}
