"use client";

import { formatNumber, operation, portName } from "@gradboard/autodiff";
import { useTranslations } from "next-intl";
import type { NodeView, WireView } from "../session/board-view";
import { useBoardPart } from "../session/use-session";
import styles from "./inspector.module.css";
import { TraceButton } from "./trace-button";

/** The terms whose sum a gradient is, one for each wire that leaves the node; a press lights the wire. */
export function WireTerms({ view }: { readonly view: NodeView }) {
  const t = useTranslations("board.inspector.trace");
  const wires = useBoardPart((board) => board.wires);
  const nodes = useBoardPart((board) => board.faces);
  const terms = [...wires.values()].filter(
    ({ from, contribution }) => from === view.id && contribution !== undefined,
  );
  if (terms.length === 0) return null;
  const nameOf = ({ to, port }: WireView) => {
    const node = nodes.get(to);
    const record = operation(node?.node.op ?? "");
    return {
      node: node?.label ?? "",
      port: record === undefined ? String(port + 1) : portName(record, port),
    };
  };
  return (
    <section aria-label={t("terms", { count: terms.length })}>
      <h3 className={styles.partTitle}>{t("terms", { count: terms.length })}</h3>
      <ul>
        {terms.map((wire) => (
          <li key={wire.key}>
            <TraceButton wires={[wire.key]}>
              <span>{t("through", nameOf(wire))}</span>
              <strong>{formatNumber(wire.contribution)}</strong>
            </TraceButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
