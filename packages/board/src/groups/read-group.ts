import type { NodeId } from "@gradboard/autodiff";
import { isNodeId, LIMITS, type Root } from "../schema";

/** What `op` says of an entry that holds nodes together. It computes nothing and is part of no graph. */
export const GROUP = "group";

/** A group as read on its own; `parent` may name a group that does not exist, or one inside this one. */
export type GroupReading = {
  readonly id: NodeId;
  readonly title: string;
  readonly collapsed: boolean;
  readonly parent: NodeId | null;
};

/** Reads one entry whose `op` is `group`; what cannot be used is as if it were not there. */
export function readGroup(id: NodeId, entry: Root): GroupReading {
  const title: unknown = entry.get("title");
  return {
    id,
    title: typeof title === "string" ? title.slice(0, LIMITS.groupTitleLength) : "",
    collapsed: entry.get("collapsed") === true,
    parent: readParent(entry) ?? null,
  };
}

/** The group that an entry says it is in; undefined for none and for what can be no id. */
export function readParent(entry: Root): NodeId | undefined {
  const parent: unknown = entry.get("parent");
  return typeof parent === "string" && isNodeId(parent) ? parent : undefined;
}
