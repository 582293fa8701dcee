"use client";

import type { CreateBoardRequest } from "@gradboard/protocol";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { ensureIdentity } from "../_account/identity";
import { api } from "../_api/api";

export type CreateBoard = {
  /** What is being made, by the name its button gave; null when nothing is. */
  readonly making: string | null;
  /** Makes a board and goes there. Answers with a sentence where that failed. */
  readonly create: (what: string, request: CreateBoardRequest) => Promise<string | null>;
};

/** Makes boards, one at a time: a second press while one is on its way makes no second board. */
export function useCreateBoard(): CreateBoard {
  const router = useRouter();
  const [making, setMaking] = useState<string | null>(null);
  const create = async (what: string, body: CreateBoardRequest) => {
    if (making !== null) return null;
    setMaking(what);
    const who = await ensureIdentity();
    const made = who.ok ? await api.createBoard(body) : who;
    if (made.ok) {
      // Stays busy while the next page comes.
      router.push(`/b/${encodeURIComponent(made.value.id)}`);
      return null;
    }
    setMaking(null);
    return made.problem.detail;
  };
  return { making, create };
}
