import { operation } from "@gradboard/autodiff";
import type { BoardView, NodeView } from "../session/board-view";
import { isMarked } from "../session/problems";
import type { OutlineRow } from "./outline-rows";

/** Which nodes the outline lists. */
export const outlineKinds = ["all", "inputs", "computed", "problems", "selected"] as const;
export type OutlineKind = (typeof outlineKinds)[number];

export type OutlineSearch = { readonly query: string; readonly kind: OutlineKind };

type Found = Pick<BoardView, "nodes" | "groups">;

/**
 * The rows that match: by what a node is called, by its operation's name or sign; a group whose title matches with all
 * in it. Groups stay where something in them does.
 */
export function findRows(
  rows: readonly OutlineRow[],
  view: Found,
  { query, kind }: OutlineSearch,
  selected: ReadonlySet<string> = new Set(),
): readonly OutlineRow[] {
  const wanted = query.trim().toLowerCase();
  if (wanted === "" && kind === "all") return rows;
  const kept = new Set<number>();
  const around: number[] = [];
  let whole = Number.POSITIVE_INFINITY;
  for (const [index, row] of rows.entries()) {
    while (around.length > row.depth) around.pop();
    if (row.depth <= whole) whole = Number.POSITIVE_INFINITY;
    if (row.kind === "group") {
      around.push(index);
      const title = view.groups.get(row.id)?.title.toLowerCase() ?? "";
      if (wanted !== "" && title.includes(wanted)) whole = Math.min(whole, row.depth);
      continue;
    }
    const node = view.nodes.get(row.id);
    if (node === undefined || !isOfKind(node, kind, selected)) continue;
    if (whole === Number.POSITIVE_INFINITY && !isCalled(node, wanted)) continue;
    for (const group of around) kept.add(group);
    kept.add(index);
  }
  return rows.filter((_, index) => kept.has(index));
}

function isOfKind(
  { id, node, problems }: NodeView,
  kind: OutlineKind,
  selected: ReadonlySet<string>,
): boolean {
  const isLeaf = operation(node.op)?.kind === "leaf";
  if (kind === "inputs") return isLeaf;
  if (kind === "computed") return !isLeaf;
  if (kind === "problems") return problems.some(isMarked);
  return kind === "all" || selected.has(id);
}

function isCalled({ label, node }: NodeView, wanted: string): boolean {
  const record = operation(node.op);
  return [label, record?.title, record?.spoken, record?.symbol].some((text) =>
    text?.toLowerCase().includes(wanted),
  );
}
