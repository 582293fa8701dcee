"use client";

import { formatNumber, isChangeable, isTensor, operation, portName, type Value } from "@gradboard/autodiff";
import { type BoardNode, portsOf } from "@gradboard/board";
import { Handle, type Node, type NodeProps, Position, useUpdateNodeInternals } from "@xyflow/react";
import { AlertTriangle, Hourglass, Target } from "lucide-react";
import { useTranslations } from "next-intl";
import { type CSSProperties, memo, useEffect, useRef } from "react";
import { classNames } from "../../_ui/class-names";
import { useScreen } from "../screen/use-screen";
import type { NodeView } from "../session/board-view";
import type { Write } from "../session/looks-same";
import { isMarked } from "../session/problems";
import { useNodeLook, useReadable, useSession } from "../session/use-session";
import { orientation } from "../walkthrough/orientation-setting";
import { accessibleName } from "./accessible-name";
import { canType } from "./can-type";
import { isSmall, OUTPUT, portHandle, portOffsets, sizeOf } from "./geometry";
import { gradientWeight } from "./gradient-weight";
import { LeafValue, useTyped } from "./leaf-value";
import { NodeAnswers } from "./node-answers";
import { numberSize } from "./number-size";
import styles from "./operation-node.module.css";
import { usePlain } from "./plain-context";
import port from "./port.module.css";
import { constantText, shortValue } from "./short-value";
import { useHolderColor } from "./use-holder-color";
import { useInHand } from "./use-in-hand";
import { useNodeKeys } from "./use-node-keys";
import { ValueEditor } from "./value-editor";
import { ValueSlider } from "./value-slider";

export type FlowNode = Node<Record<string, never>, "operation">;

/** One node on the canvas. Follows its own part of the board, so that a number that changes draws one node. */
export const OperationNode = memo(function OperationNode({ id, selected }: NodeProps<FlowNode>) {
  const { moreDigits } = useReadable(useScreen().settings);
  const view = useNodeLook(id, moreDigits ? writeMore : formatNumber);
  return view === undefined ? null : <Card view={view} selected={selected} />;
});

/** What is said of a node has more digits than what stands on it, unless more are asked for. */
const writeMore: Write = (x) => formatNumber(x, 10);

type CardProps = { readonly view: NodeView; readonly selected: boolean };

/** Drawn again when what it says changes, not for every step that it is dragged. */
const Card = memo(function Card({ view, selected }: CardProps) {
  const t = useTranslations("board.node");
  const session = useSession();
  const onKeyDown = useNodeKeys(view.id);
  const { node } = view;
  const small = isSmall(node.op);
  const screen = useScreen();
  const { weights } = useReadable(screen.settings);
  const halo = weights && !small ? gradientWeight(view.gradient) : null;
  const colour = useHolderColor(view.id, view.heldBy);
  const card = useInHand(view.id);
  const style: CSSProperties & Record<"--other" | "--halo", string> = {
    ...sizeOf(node.op),
    "--halo": `${halo ?? 0}px`,
    "--other": colour ?? "transparent",
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be focused or placed like this.
    <div
      ref={card}
      role="group"
      aria-label={accessibleName(view, t)}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the node is what the keyboard moves, connects and deletes.
      tabIndex={0}
      data-node={view.id}
      className={classNames(
        styles.card,
        small && styles.small,
        shapes[node.op],
        selected && styles.selected,
        view.isTarget && styles.target,
        view.focused && styles.focused,
        view.back && view.showsGradient && styles.back,
        colour !== null && styles.other,
        !view.connected && styles.apart,
      )}
      style={style}
      onKeyDown={onKeyDown}
      onDoubleClick={() => {
        if (session.canEdit && canType(view)) screen.typing.set({ node: view.id, text: null });
      }}
    >
      <Content view={view} />
      <Ports node={node} />
      {view.focused && <NodeAnswers id={view.id} />}
      <Badges isTarget={view.isTarget} problems={view.problems} />
    </div>
  );
});

/** Leaves are told apart by their shape as well as by the word on them; constants are small. */
const shapes: Readonly<Record<string, string | undefined>> = {
  variable: styles.variable,
  parameter: styles.parameter,
  data: styles.data,
};

/** What is written on a card. Seen from so far that it cannot be read there are only its two bands. */
function Content({ view }: { readonly view: NodeView }) {
  const plain = usePlain();
  const typed = useTyped(view);
  const small = isSmall(view.node.op);
  if (!plain || typed !== null) return small ? <Constant view={view} /> : <Body view={view} />;
  if (small) return null;
  return (
    <>
      <span className={styles.value} />
      <span className={styles.gradient} />
    </>
  );
}

/** Characters that a pill holds less than a node. */
const PILL = 3;

function Constant({ view }: { readonly view: NodeView }) {
  const text = constantText(view);
  const typed = useTyped(view);
  if (typed !== null) return <ValueEditor view={view} text={typed.text} />;
  return (
    <span className={classNames(styles.constant, styles[numberSize(text, PILL)])} data-legible="">
      {text}
    </span>
  );
}

function Body({ view }: { readonly view: NodeView }) {
  const { node } = view;
  const record = operation(node.op);
  return (
    <>
      {record?.kind === "leaf" && !isTensor(node.value) ? (
        <LeafValue view={view} />
      ) : (
        <Row kind="value" shown={view.showsValue} x={view.value} />
      )}
      {record?.kind === "leaf" ? (
        <div className={styles.leaf}>
          <span className={styles.name} data-legible="">
            {view.label}
          </span>
          {isChangeable(node.op) && view.showsValue && !isTensor(node.value) && <ValueSlider view={view} />}
        </div>
      ) : (
        <div className={styles.operation}>
          <span className={styles.symbol} data-legible="">
            {record?.symbol ?? node.op}
          </span>
          <span className={styles.formula}>{view.label}</span>
        </div>
      )}
      {view.missing > 0 && !view.showsGradient ? (
        <Waiting view={view} />
      ) : (
        <Row kind="gradient" shown={view.showsGradient} x={view.gradient} />
      )}
    </>
  );
}

type RowProps = {
  readonly kind: "value" | "gradient";
  readonly shown: boolean;
  readonly x: Value | undefined;
};

/** One band of a card: the value, or the gradient. */
export function Row({ kind, shown, x }: RowProps) {
  const t = useTranslations("board.node");
  const { moreDigits } = useReadable(useScreen().settings);
  const text = shortValue(x, moreDigits ? 10 : 5);
  return (
    <div className={classNames(styles.row, styles[kind])}>
      <span className={styles.caption}>{t(kind)}</span>
      {shown && (
        <span
          className={classNames(styles.number, styles[numberSize(text)])}
          title={isTensor(x) ? formatNumber(x) : undefined}
        >
          {text}
        </span>
      )}
    </div>
  );
}

/** In place of the gradient while it waits; the group's name says all of it. */
function Waiting({ view }: { readonly view: NodeView }) {
  const t = useTranslations("board.node");
  const { missing, contributions: of } = view;
  return (
    <div
      className={classNames(styles.row, styles.gradient, styles.waiting)}
      title={t("waiting", { missing, of })}
    >
      <Hourglass aria-hidden="true" />
      <span className={styles.caption}>{t("waitingFor")}</span>
      <strong>{t("missing", { missing, of })}</strong>
    </div>
  );
}

/** Not drawn again for a number that changes. */
const Ports = memo(function Ports({ node }: { readonly node: BoardNode }) {
  const { canEdit } = useSession();
  const count = portsOf(node);
  const record = operation(node.op);
  const way = useReadable(orientation);
  const upwards = way === "up";
  const offsets = portOffsets(node.op, count, way);
  const measure = useUpdateNodeInternals();
  const grows = record?.variadic === true;
  const measured = useRef(way);
  // biome-ignore lint/correctness/useExhaustiveDependencies: where the ports are depends on how many there are.
  useEffect(() => {
    if (grows || measured.current !== way) measure(node.id);
    measured.current = way;
  }, [grows, measure, node.id, count, way]);
  return (
    <>
      {offsets.map((offset, at) => (
        <Handle
          key={portHandle(at)}
          id={portHandle(at)}
          type="target"
          position={upwards ? Position.Bottom : Position.Left}
          isConnectable={canEdit}
          title={record === undefined ? String(at + 1) : portName(record, at)}
          className={classNames(port.port, node.inputs[at] == null && port.empty)}
          style={upwards ? { left: offset } : { top: offset }}
        />
      ))}
      <Handle
        id={OUTPUT}
        type="source"
        position={upwards ? Position.Top : Position.Right}
        isConnectable={canEdit}
        className={port.port}
      />
    </>
  );
});

type BadgesProps = { readonly isTarget: boolean; readonly problems: NodeView["problems"] };

/** What marks a card: that it is the target, and that something is wrong with it. */
export const Badges = memo(function Badges({ isTarget, problems }: BadgesProps) {
  const t = useTranslations("board.node");
  const marked = problems.filter(isMarked);
  return (
    <>
      {isTarget && (
        <span className={styles.targetBadge}>
          <Target aria-hidden="true" />
          {t("target")}
        </span>
      )}
      {marked.length > 0 && (
        <span
          className={styles.problemBadge}
          role="img"
          aria-label={t("problems", { count: marked.length })}
          title={marked.map(({ message }) => message.replaceAll("`", "")).join("\n")}
        >
          <AlertTriangle aria-hidden="true" />
        </span>
      )}
    </>
  );
});
