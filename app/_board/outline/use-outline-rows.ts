"use client";

import { useRef, useState } from "react";
import { useBoardPart, useReadable, useSession } from "../session/use-session";
import { findRows, type OutlineSearch } from "./find-rows";
import { type OutlineRow, outlineRows } from "./outline-rows";

/** The rows of the outline that are asked for; the same list until a row comes, goes or is put elsewhere. */
export function useFoundRows() {
  const [search, setSearch] = useState<OutlineSearch>({ query: "", kind: "all" });
  const session = useSession();
  const selection = useReadable(session.selection).nodes;
  const last = useRef<readonly OutlineRow[]>([]);
  const rows = useBoardPart((view) => {
    const found = findRows(outlineRows(view), view, search, selection);
    const same =
      found.length === last.current.length &&
      found.every(
        ({ id, depth }, index) => id === last.current[index]?.id && depth === last.current[index]?.depth,
      );
    if (!same) last.current = found;
    return last.current;
  });
  return { rows, search, setSearch };
}
