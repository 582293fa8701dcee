"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { announce, announceSoon } from "../../_ui/announcer";
import { TextField } from "../../_ui/text-field";
import { type OutlineSearch, outlineKinds } from "./find-rows";
import styles from "./outline.module.css";

type OutlineFinderProps = {
  readonly search: OutlineSearch;
  /** How many rows there are now. */
  readonly count: number;
  readonly onSearch: (search: OutlineSearch) => void;
};

/** Which nodes the outline lists: those that are called so, and those of one kind. */
export function OutlineFinder({ search, count, onSearch }: OutlineFinderProps) {
  const t = useTranslations("board.outline");
  const said = useRef(search);
  useEffect(() => {
    // How many there are is news when something else is looked for, not with every edit of the board.
    if (said.current === search) return;
    said.current = search;
    announceSoon(t("found", { count }));
  }, [search, count, t]);
  return (
    <search className={styles.finder}>
      <TextField
        label={t("find")}
        labelHidden
        type="search"
        placeholder={t("find")}
        value={search.query}
        onChange={(event) => onSearch({ ...search, query: event.currentTarget.value })}
        onKeyDown={(event) => {
          if (event.key === "Enter") announce(t("found", { count }));
          else if (event.key === "Escape") onSearch({ ...search, query: "" });
        }}
      />
      <select
        aria-label={t("kind")}
        value={search.kind}
        onChange={(event) => {
          const kind = outlineKinds.find((one) => one === event.currentTarget.value) ?? "all";
          onSearch({ ...search, kind });
        }}
      >
        {outlineKinds.map((kind) => (
          <option key={kind} value={kind}>
            {t(`kinds.${kind}`)}
          </option>
        ))}
      </select>
    </search>
  );
}
