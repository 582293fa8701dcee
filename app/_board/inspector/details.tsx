"use client";

import { operation } from "@gradboard/autodiff";
import { Target, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { memo } from "react";
import { Button } from "../../_ui/button";
import { GatesButton } from "../groups/gates-button";
import { GroupDetails } from "../groups/group-details";
import type { NodeView } from "../session/board-view";
import type { GroupView } from "../session/group-view";
import { useActions } from "../session/use-actions";
import { useReadable, useSession } from "../session/use-session";
import { AnnotationDetails } from "./annotation-details";
import { DetailsHead } from "./details-head";
import { Disclosure } from "./disclosure";
import styles from "./inspector.module.css";
import { NameInput } from "./name-input";
import { NodeExplanation } from "./node-explanation";
import { NodeInputs } from "./node-inputs";
import { NudgeCheck } from "./nudge-check";
import { PathList } from "./path-list";
import { ValueFields } from "./value-fields";
import { WireTerms } from "./wire-terms";

type DetailsProps = { readonly view: NodeView | undefined; readonly group: GroupView | undefined };

/** What there is to know about the one thing that is selected. Sent for later: see `Inspector`. */
export const Details = memo(function Details({ view, group }: DetailsProps) {
  if (view?.node.annotation !== undefined) {
    return <AnnotationDetails key={view.id} view={view} annotation={view.node.annotation} />;
  }
  if (view !== undefined) return <NodeDetails key={view.id} view={view} />;
  return group && <GroupDetails key={group.id} group={group} />;
});

const NodeDetails = memo(function NodeDetails({ view }: { readonly view: NodeView }) {
  const { canEdit } = useSession();
  const record = operation(view.node.op);
  const mayHaveName = record !== undefined && record.kind !== "named-constant" && record.id !== "constant";
  return (
    <>
      <DetailsHead title={view.label} kind={record?.title ?? view.node.op} problems={view.problems} />
      {canEdit && record?.kind === "leaf" && <ValueFields view={view} />}
      <NodeExplanation view={view} />
      <GradientChecks view={view} />
      <NodeInputs view={view} />
      {canEdit && record?.parts !== undefined && <GatesButton id={view.id} record={record} />}
      {canEdit && mayHaveName && <NameInput view={view} />}
      {canEdit && <NodeActions view={view} />}
    </>
  );
});

/** Ways to find out whether to believe a gradient; only while nothing of the board is hidden. */
function GradientChecks({ view }: { readonly view: NodeView }) {
  const t = useTranslations("board.inspector");
  const session = useSession();
  const hides = useReadable(session.reveal) !== null;
  if (!view.showsGradient || view.gradient === undefined || view.node.op === "constant") return null;
  return (
    <>
      <WireTerms view={view} />
      {!hides && !view.isTarget && view.connected && (
        <>
          <Disclosure title={t("paths")}>{() => <PathList view={view} />}</Disclosure>
          <Disclosure title={t("nudge.title")}>{() => <NudgeCheck view={view} />}</Disclosure>
        </>
      )}
    </>
  );
}

function NodeActions({ view }: { readonly view: NodeView }) {
  const t = useTranslations("board.inspector");
  const actions = useActions();
  return (
    <div className={styles.actions}>
      <Button
        icon={<Target aria-hidden="true" />}
        disabled={view.isTarget}
        onClick={() => actions.makeTarget(view.id)}
      >
        {view.isTarget ? t("isTarget") : t("makeTarget")}
      </Button>
      <Button
        variant="danger"
        icon={<Trash2 aria-hidden="true" />}
        onClick={() => actions.remove({ nodes: new Set([view.id]), wires: new Set() })}
      >
        {t("delete")}
      </Button>
    </div>
  );
}
