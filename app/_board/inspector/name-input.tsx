"use client";

import { useTranslations } from "next-intl";
import type { NodeView } from "../session/board-view";
import { useActions } from "../session/use-actions";
import { NameForm } from "./name-form";

/** The name of a node. */
export function NameInput({ view: { id, node } }: { readonly view: NodeView }) {
  const t = useTranslations("board.inspector");
  const { rename } = useActions();
  return (
    <NameForm
      id={id}
      name={node.name ?? ""}
      label={t("name")}
      submit={t("rename")}
      onRename={(name) => rename(id, name)}
    />
  );
}
