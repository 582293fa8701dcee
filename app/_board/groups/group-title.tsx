"use client";

import { useTranslations } from "next-intl";
import { NameForm } from "../inspector/name-form";
import type { GroupView } from "../session/group-view";
import { useActions } from "../session/use-actions";

/** The title of a group. */
export function GroupTitle({ group: { id, title } }: { readonly group: GroupView }) {
  const t = useTranslations("groups");
  const { setGroupTitle } = useActions();
  return (
    <NameForm
      id={id}
      name={title}
      label={t("title")}
      submit={t("rename")}
      onRename={(name) => setGroupTitle(id, name)}
    />
  );
}
