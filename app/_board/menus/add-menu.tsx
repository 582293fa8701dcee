"use client";

import { Popover } from "@base-ui/react/popover";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { SearchList } from "../../_ui/search-list";
import type { AddPurpose, AddRequest } from "../screen/screen-state";
import { useScreen } from "../screen/use-screen";
import { useActions } from "../session/use-actions";
import { useReadable, useSession } from "../session/use-session";
import styles from "./add-menu.module.css";
import { offersFor } from "./offers";

type AddMenuProps = { readonly request: AddRequest; readonly onClose: () => void };

/** A list of operations at the pointer: type a part of a name (or a number, or a formula), Enter puts it there. */
export function AddMenu({ request, onClose }: AddMenuProps) {
  const t = useTranslations("actions.add");
  const groupsOf = useTranslations("board.palette.groups");
  const session = useSession();
  const actions = useActions();
  const [before] = useState(() => document.activeElement);
  const [open, setOpen] = useState(true);
  const screen = useScreen();
  const query = useReadable(screen.query);
  const close = () => {
    screen.searching = false;
    setOpen(false);
  };
  const { purpose, client } = request;
  const [x, y] = client;
  const offers = offersFor(purpose, query, session.computed.get());
  const textOf = (offer: (typeof offers)[number]): string => {
    switch (offer.kind) {
      case "operation":
        return offer.record.title;
      case "number":
        return t("number", { value: offer.text });
      case "variable":
        return t("variable", { name: offer.text });
      case "formula":
        return t("formula", { text: offer.text });
    }
  };
  const titles = [...new Set(offers.map(({ group }) => group))];
  const groups = titles.map((group) => ({
    id: group ?? "typed",
    title: group === null || query.trim() !== "" ? "" : groupsOf(group),
    items: offers
      .filter((offer) => offer.group === group)
      .map((offer) => ({ id: offer.id, label: textOf(offer), sign: offer.sign })),
  }));
  // While somebody searches the best is first, whatever its group.
  const ranked =
    query.trim() === "" ? groups : [{ id: "found", title: "", items: groups.flatMap(({ items }) => items) }];

  return (
    <Popover.Root
      open={open}
      onOpenChange={(next) => (next ? setOpen(true) : close())}
      onOpenChangeComplete={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      <Popover.Portal>
        <Popover.Positioner
          className={styles.positioner}
          anchor={{ getBoundingClientRect: () => new DOMRect(x, y, 0, 0) }}
          side="bottom"
          align="start"
          sideOffset={4}
        >
          <Popover.Popup
            className={styles.popup}
            aria-label={titleOf(purpose)}
            finalFocus={() => {
              const now = document.activeElement;
              const taken = now?.closest("[data-node]") != null;
              return !taken && before instanceof HTMLElement ? before : false;
            }}
          >
            <p className={styles.title}>{titleOf(purpose)}</p>
            <SearchList
              label={t(purpose.kind === "place" ? "search" : "searchOperation")}
              query={query}
              onQuery={screen.query.set}
              groups={ranked}
              none={t("none")}
              onPick={({ id }) => {
                const offer = offers.find((candidate) => candidate.id === id);
                close();
                if (offer !== undefined) actions.choose(offer.chosen, purpose);
              }}
            />
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );

  function titleOf(wanted: AddPurpose): string {
    const { nodes } = session.view.get();
    const nameOf = (id: string) => nodes.get(id)?.label ?? "";
    switch (wanted.kind) {
      case "place":
        return t("place");
      case "from":
        return t("from", { name: nameOf(wanted.from) });
      case "to":
        return t("to", { name: nameOf(wanted.to.to) });
      case "into":
        return t("into");
      case "replace":
        return t("replace", { name: nameOf(wanted.node) });
    }
  }
}
