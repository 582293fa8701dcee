"use client";

import { useTranslations } from "next-intl";
import { spokenNumber } from "../canvas/accessible-name";
import type { GroupView } from "../session/group-view";

/** What a group is called: its title, else that it is a group. */
export function useGroupName(): (group: Pick<GroupView, "title">) => string {
  const t = useTranslations("groups");
  return ({ title }) => (title === "" ? t("untitled") : title);
}

/** A group's accessible name: `sigmoid: group of 4 nodes, value 0.5, gradient 0.25`, without what is hidden. */
export function useSpokenGroup(): (group: GroupView) => string {
  const t = useTranslations("groups");
  const nameOf = useGroupName();
  return (group) => {
    const counted = t("spoken", { name: nameOf(group), count: group.nodes.length });
    const several = group.outputs.length > 1;
    const outputs = group.outputs.flatMap(({ label, value, gradient, showsValue, showsGradient }) => [
      ...(several ? [label] : []),
      ...(showsValue ? [t("spokenValue", { value: spokenNumber(value) })] : []),
      ...(showsGradient ? [t("spokenGradient", { gradient: spokenNumber(gradient) })] : []),
    ]);
    return [counted, ...outputs].join(", ");
  };
}
