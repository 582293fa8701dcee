"use client";

import { operation } from "@gradboard/autodiff";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { classNames } from "../../_ui/class-names";
import { useScreen } from "../screen/use-screen";
import type { NodeView } from "../session/board-view";
import { useReadable, useSession } from "../session/use-session";
import { canType } from "./can-type";
import styles from "./leaf-value.module.css";
import { numberSize } from "./number-size";
import card from "./operation-node.module.css";
import { shortValue } from "./short-value";
import { useScrub } from "./use-scrub";
import { ValueEditor } from "./value-editor";

/** The upper band of a leaf: what kind of leaf it is, and its number, which can be dragged or typed over. */
export function LeafValue({ view }: { readonly view: NodeView }) {
  const t = useTranslations("board.node");
  const { moreDigits } = useReadable(useScreen().settings);
  const typed = useTyped(view);
  const text = shortValue(view.value, moreDigits ? 10 : 5);
  return (
    <div className={classNames(card.row, card.value, styles.row)}>
      {typed !== null ? (
        <ValueEditor view={view} text={typed.text} />
      ) : (
        <>
          <span className={classNames(card.caption, styles.kind)}>
            {operation(view.node.op)?.spoken ?? t("value")}
          </span>
          {view.showsValue && (
            <Scrubbed view={view}>
              <span className={classNames(card.number, card[numberSize(text)])}>{text}</span>
            </Scrubbed>
          )}
        </>
      )}
    </div>
  );
}

/** What is being typed on a node, or null. */
export function useTyped({ id }: NodeView): { readonly text: string | null } | null {
  const typing = useReadable(useScreen().typing);
  return typing?.node === id ? typing : null;
}

function Scrubbed({ view, children }: { readonly view: NodeView; readonly children: ReactNode }) {
  const { canEdit } = useSession();
  const scrub = useScrub(view);
  if (!canEdit || !canType(view)) return children;
  return (
    <span className={classNames(styles.scrub, "nodrag nopan")} data-scrub="" {...scrub}>
      {children}
    </span>
  );
}
