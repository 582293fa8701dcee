"use client";

import { Autocomplete } from "@base-ui/react/autocomplete";
import { Search } from "lucide-react";
import type { ReactNode } from "react";
import styles from "./search-list.module.css";

export type SearchItem = {
  readonly id: string;
  readonly label: string;
  /** Stands before the label; only for the eye. */
  readonly sign?: ReactNode;
  /** Stands at the end of the line: keys, a value. */
  readonly hint?: string;
};

export type SearchGroup = {
  readonly id: string;
  /** Empty where a group needs no name. */
  readonly title: string;
  readonly items: readonly SearchItem[];
};

type SearchListProps = {
  readonly label: string;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  /** What matches, best first; the first of all is what Enter picks. */
  readonly groups: readonly SearchGroup[];
  /** Said when nothing matches. */
  readonly none: string;
  readonly onPick: (item: SearchItem) => void;
};

/** A field above a list: type to search, arrow keys choose, Enter or a press picks. */
export function SearchList({ label, query, onQuery, groups, none, onPick }: SearchListProps) {
  const shown = groups
    .filter(({ items }) => items.length > 0)
    .map((group) => ({ ...group, items: [...group.items] }));
  return (
    <Autocomplete.Root
      open
      inline
      items={shown}
      filter={null}
      value={query}
      onValueChange={(value, { reason }) => {
        // Picking would write the item into the field.
        if (reason !== "item-press") onQuery(value);
      }}
      itemToStringValue={(item: SearchItem) => item.label}
      autoHighlight="always"
      keepHighlight
    >
      <div className={styles.field}>
        <Search aria-hidden="true" />
        <Autocomplete.Input
          className={styles.input}
          aria-label={label}
          placeholder={label}
          spellCheck={false}
        />
      </div>
      <Autocomplete.Empty className={styles.none}>{shown.length === 0 ? none : null}</Autocomplete.Empty>
      <Autocomplete.List className={styles.list} aria-label={label}>
        {(group: (typeof shown)[number]) => (
          <Autocomplete.Group key={group.id} items={group.items} className={styles.group}>
            {group.title !== "" && (
              <Autocomplete.GroupLabel className={styles.title}>{group.title}</Autocomplete.GroupLabel>
            )}
            <Autocomplete.Collection>
              {(item: SearchItem) => (
                <Autocomplete.Item
                  key={item.id}
                  value={item}
                  className={styles.item}
                  onClick={() => onPick(item)}
                >
                  <span className={styles.sign} aria-hidden="true">
                    {item.sign}
                  </span>
                  <span className={styles.label}>{item.label}</span>
                  {item.hint !== undefined && <span className={styles.hint}>{item.hint}</span>}
                </Autocomplete.Item>
              )}
            </Autocomplete.Collection>
          </Autocomplete.Group>
        )}
      </Autocomplete.List>
    </Autocomplete.Root>
  );
}
