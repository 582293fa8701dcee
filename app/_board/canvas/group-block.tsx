"use client";

import { Handle, type NodeProps, Position, useUpdateNodeInternals } from "@xyflow/react";
import { type CSSProperties, memo, useEffect } from "react";
import { classNames } from "../../_ui/class-names";
import { useGroupName, useSpokenGroup } from "../groups/group-name";
import { useScreen } from "../screen/use-screen";
import type { NodeView } from "../session/board-view";
import type { GroupView } from "../session/group-view";
import { useActions } from "../session/use-actions";
import { useGroupView, useReadable, useSession } from "../session/use-session";
import { orientation } from "../walkthrough/orientation-setting";
import { inputHandle, inputOffset, outputHandle, outputOffset } from "./block-geometry";
import { FoldButton } from "./fold-button";
import styles from "./group-block.module.css";
import type { FlowGroup } from "./group-node";
import { numberSize } from "./number-size";
import { Badges, Row } from "./operation-node";
import card from "./operation-node.module.css";
import port from "./port.module.css";
import { shortValue } from "./short-value";
import { useHolderColor } from "./use-holder-color";
import { useNodeKeys } from "./use-node-keys";

/** A collapsed group: one block with an input for each source outside and an output for each value used outside. */
export const GroupBlock = memo(function GroupBlock({ id, selected }: NodeProps<FlowGroup>) {
  const group = useGroupView(id);
  return group === undefined ? null : <Block group={group} selected={selected} />;
});

function Block({ group, selected }: { readonly group: GroupView; readonly selected: boolean }) {
  const session = useSession();
  const actions = useActions();
  const nameOf = useGroupName();
  const spoken = useSpokenGroup();
  const onKeyDown = useNodeKeys(group.id);
  const selection = useReadable(session.selection);
  const holdsSelected = group.nodes.some((id) => selection.nodes.has(id));
  const colour = useHolderColor(group.id, group.heldBy);
  const { width, height } = group.box;
  const style: CSSProperties & Record<"--other" | "--halo", string> = {
    width,
    height,
    "--halo": "0px",
    "--other": colour ?? "transparent",
  };
  const [only] = group.outputs;
  const several = group.outputs.length > 1;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be focused or placed like this.
    <div
      role="group"
      aria-label={spoken(group)}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the block is what the keyboard moves, opens and deletes.
      tabIndex={0}
      data-node={group.id}
      data-block=""
      className={classNames(
        card.card,
        styles.block,
        several && styles.several,
        (selected || holdsSelected) && card.selected,
        group.isTarget && card.target,
        group.focused && card.focused,
        colour !== null && card.other,
      )}
      style={style}
      onKeyDown={onKeyDown}
      onDoubleClick={() => {
        if (session.canEdit) actions.setCollapsed(group.id, false);
      }}
    >
      {!several && only !== undefined && <Row kind="value" shown={only.showsValue} x={only.value} />}
      <div className={styles.title}>
        <span className={styles.name} data-legible="">
          {nameOf(group)}
        </span>
        {session.canEdit && <FoldButton group={group} />}
      </div>
      {several && group.outputs.map((output) => <Output key={output.id} output={output} />)}
      {!several && only !== undefined && <Row kind="gradient" shown={only.showsGradient} x={only.gradient} />}
      <Ports group={group} />
      <Badges isTarget={group.isTarget} problems={group.problems} />
    </div>
  );
}

/** One of several outputs: what it is called, its value and its gradient. */
function Output({ output }: { readonly output: NodeView }) {
  const { moreDigits } = useReadable(useScreen().settings);
  const digits = moreDigits ? 7 : 4;
  return (
    <div className={styles.output}>
      <span className={styles.label}>{output.label}</span>
      {(["value", "gradient"] as const).map((kind) => {
        const shown = kind === "value" ? output.showsValue : output.showsGradient;
        const text = shortValue(output[kind], digits, 9);
        return (
          <span key={kind} className={classNames(card[kind], styles.number, styles[numberSize(text)])}>
            {shown && text}
          </span>
        );
      })}
    </div>
  );
}

function Ports({ group }: { readonly group: GroupView }) {
  const { canEdit } = useSession();
  const measure = useUpdateNodeInternals();
  const way = useReadable(orientation);
  const side = way === "up" ? "left" : "top";
  const { inputs, outputs } = group;
  const ports = [...inputs.map(({ source }) => source), ...outputs.map(({ id }) => id)].join(" ");
  // biome-ignore lint/correctness/useExhaustiveDependencies: handles stand elsewhere when there are others or more.
  useEffect(() => measure(group.id), [measure, group.id, ports, group.box.height, way]);
  return (
    <>
      {inputs.map(({ source, label }, index) => (
        <Handle
          key={source}
          id={inputHandle(source)}
          type="target"
          position={way === "up" ? Position.Bottom : Position.Left}
          // What enters is settled inside: one wires to the nodes in the group.
          isConnectable={false}
          title={label}
          className={port.port}
          style={{ [side]: inputOffset(group, index, way) }}
        />
      ))}
      {outputs.map(({ id, label }, index) => (
        <Handle
          key={id}
          id={outputHandle(id)}
          type="source"
          position={way === "up" ? Position.Top : Position.Right}
          isConnectable={canEdit}
          title={label}
          className={port.port}
          style={{ [side]: outputOffset(group, index, way) }}
        />
      ))}
    </>
  );
}
