"use client";

import { formatNumber, operation } from "@gradboard/autodiff";
import { compositeOf } from "@gradboard/board/building";
import { Combine, FoldVertical, Trash2, UnfoldVertical, Ungroup } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "../../_ui/button";
import { DetailsHead } from "../inspector/details-head";
import inspector from "../inspector/inspector.module.css";
import { TraceButton } from "../inspector/trace-button";
import type { GroupView } from "../session/group-view";
import { useActions } from "../session/use-actions";
import { useComputedBoard, useSession } from "../session/use-session";
import styles from "./group-details.module.css";
import { useGroupName } from "./group-name";
import { GroupTitle } from "./group-title";

/** Everything about the selected group: what comes in, what flows back out, and what can be done with it. */
export function GroupDetails({ group }: { readonly group: GroupView }) {
  const t = useTranslations("groups");
  const { canEdit } = useSession();
  const nameOf = useGroupName();
  return (
    <>
      <DetailsHead title={nameOf(group)} kind={t("kind", { count: group.nodes.length })} />
      <Outputs group={group} />
      <Inputs group={group} />
      <Folding group={group} />
      {canEdit && <GroupTitle group={group} />}
      {canEdit && <GroupButtons group={group} />}
    </>
  );
}

function Outputs({ group }: { readonly group: GroupView }) {
  const t = useTranslations("groups");
  if (group.outputs.length === 0) return <p className={inspector.nothing}>{t("noOutputs")}</p>;
  return (
    <section aria-label={t("outputs")}>
      <h3 className={inspector.partTitle}>{t("outputs")}</h3>
      <table className={styles.outputs}>
        <thead>
          <tr>
            <td />
            <th scope="col">{t("value")}</th>
            <th scope="col">{t("gradient")}</th>
          </tr>
        </thead>
        <tbody>
          {group.outputs.map(({ id, label, value, gradient, showsValue, showsGradient }) => (
            <tr key={id}>
              <th scope="row">{label}</th>
              <td className={styles.forward}>{showsValue && formatNumber(value, 5)}</td>
              <td className={styles.backward}>{showsGradient && formatNumber(gradient, 5)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Inputs({ group }: { readonly group: GroupView }) {
  const t = useTranslations("groups");
  if (group.inputs.length === 0) return <p className={inspector.nothing}>{t("noInputs")}</p>;
  return (
    <section aria-label={t("inputs")}>
      <h3 className={inspector.partTitle}>{t("inputs")}</h3>
      <ul>
        {group.inputs.map(({ source, label, wires, contribution }) => (
          <li key={source}>
            <TraceButton wires={wires}>
              <span>{t("input", { name: label })}</span>
              {contribution !== undefined && <strong>{formatNumber(contribution)}</strong>}
            </TraceButton>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Of a group that spells an operation out: the way back, and where the gates give up. */
function Folding({ group }: { readonly group: GroupView }) {
  const t = useTranslations("groups");
  const session = useSession();
  const actions = useActions();
  const board = useComputedBoard();
  const composite = compositeOf(board, group.id);
  const record = composite === null ? undefined : operation(composite.op);
  if (record === undefined) return null;
  return (
    <section className={styles.folding}>
      {record.parts?.caution !== undefined && <p className={inspector.remark}>{record.parts.caution}</p>}
      {session.canEdit && (
        <Button icon={<Combine aria-hidden="true" />} onClick={() => actions.fold(group.id)}>
          {t("fold", { title: record.title })}
        </Button>
      )}
    </section>
  );
}

function GroupButtons({ group }: { readonly group: GroupView }) {
  const t = useTranslations("groups");
  const actions = useActions();
  const { id, collapsed } = group;
  return (
    <div className={inspector.actions}>
      <Button
        icon={collapsed ? <UnfoldVertical aria-hidden="true" /> : <FoldVertical aria-hidden="true" />}
        onClick={() => actions.setCollapsed(id, !collapsed)}
      >
        {collapsed ? t("expand") : t("collapse")}
      </Button>
      <Button icon={<Ungroup aria-hidden="true" />} onClick={() => actions.ungroup([id])}>
        {t("ungroup")}
      </Button>
      <Button
        variant="danger"
        icon={<Trash2 aria-hidden="true" />}
        onClick={() => actions.remove({ nodes: new Set([id]), wires: new Set() })}
      >
        {t("delete")}
      </Button>
    </div>
  );
}
