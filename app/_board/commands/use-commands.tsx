"use client";

import { formatNumber, operation } from "@gradboard/autodiff";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ranked } from "../../_ui/rank";
import type { SearchItem } from "../../_ui/search-list";
import { type Action, isEnabled, type Section } from "../actions/action";
import { shortcutLabel } from "../actions/action-button";
import { registry } from "../actions/registry";
import { useActionContext } from "../actions/use-action-context";
import { AnnotationSign } from "../annotations/annotation-sign";
import { findOperations } from "../palette/find-operations";
import type { NodeView } from "../session/board-view";

export type Command = SearchItem & { readonly run: () => void };
export type CommandGroup = {
  readonly id: string;
  readonly title: string;
  readonly items: readonly Command[];
};

/** Of nodes and operations only the best are listed beside the commands. */
const FEW = 6;

/** More nodes than this are found by typing: each line costs time to show. */
const MANY = 60;

/** What the command palette lists for what was typed. Commands that cannot be run now are left out. */
export function useCommands(kind: "commands" | "find", query: string): readonly CommandGroup[] {
  const t = useTranslations("actions");
  const kinds = useTranslations("board.annotation.kind");
  const context = useActionContext();
  const { session, screen } = context;

  const commandOf = (action: Action): Command => {
    const Icon = action.icon;
    const keys = shortcutLabel(action.id);
    return {
      id: action.id,
      label: t(`titles.${action.id}`),
      ...(Icon ? { sign: <Icon /> } : {}),
      ...(keys === null ? {} : { hint: keys }),
      run: () => void action.run(context),
    };
  };
  const spokenKind = ({ node }: NodeView) => (node.annotation ? kinds(node.annotation.kind) : node.op);
  const foundNodes = () => {
    const view = session.view.get();
    const all = view.order.flatMap((id) => view.nodes.get(id) ?? []);
    const named = all.map((node) => ({ ...node, label: node.label || spokenKind(node) }));
    return ranked(named, query, ({ label }) => label);
  };
  const nodes = (found: readonly NodeView[]): Command[] =>
    found.map((node) => ({
      id: `node ${node.id}`,
      label: node.label,
      sign: signOf(node),
      ...(node.showsValue && node.node.annotation === undefined ? { hint: formatNumber(node.value, 4) } : {}),
      run: () => {
        session.select([node.id]);
        session.canvas?.show(node.id, { focus: true });
      },
    }));
  const operations = (): Command[] =>
    findOperations(query).map((record) => ({
      id: `add ${record.id}`,
      label: record.title,
      sign: record.symbol,
      run: () => {
        const at = session.canvas?.pointer() ?? [0, 0];
        context.edits.choose({ kind: "operation", op: record.id }, { kind: "place", at });
        screen.add.set(null);
      },
    }));

  if (kind === "find") {
    const found = foundNodes();
    const title = found.length > MANY ? t("commands.best", { count: MANY, all: found.length }) : "";
    return [{ id: "nodes", title, items: nodes(found.slice(0, MANY)) }];
  }
  const enabled = registry.filter((action) => action.id !== "commands" && isEnabled(action, context));
  const found = ranked(enabled.map(commandOf), query, ({ label }) => label);
  if (query.trim() !== "") {
    return [
      { id: "commands", title: "", items: found },
      { id: "nodes", title: t("commands.nodes"), items: nodes(foundNodes().slice(0, FEW)) },
      {
        id: "operations",
        title: t("commands.operations"),
        items: session.canEdit ? operations().slice(0, FEW) : [],
      },
    ];
  }
  const sections: readonly Section[] = [...new Set(registry.map(({ section }) => section))];
  return sections.map((section) => ({
    id: section,
    title: t(`sections.${section}`),
    items: enabled.filter((action) => action.section === section).map(commandOf),
  }));
}

function signOf({ node: { op, annotation } }: NodeView): ReactNode {
  if (annotation !== undefined) return <AnnotationSign kind={annotation.kind} />;
  // A leaf is called by its name; the sign of all variables would only confuse.
  return operation(op)?.kind === "leaf" ? "" : (operation(op)?.symbol ?? "?");
}
