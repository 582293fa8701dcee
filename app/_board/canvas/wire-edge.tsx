"use client";

import type { Value } from "@gradboard/autodiff";
import { BaseEdge, type Edge, type EdgeProps, useStore } from "@xyflow/react";
import { type CSSProperties, memo } from "react";
import { classNames } from "../../_ui/class-names";
import { useScreen } from "../screen/use-screen";
import type { Point } from "../session/overlay";
import { useMoved, useReadable, useTraced, useWireLook } from "../session/use-session";
import { orientation } from "../walkthrough/orientation-setting";
import { HANDLE_REACH } from "./geometry";
import { gradientWeight } from "./gradient-weight";
import { turned } from "./orientation";
import { FITS, shortValue } from "./short-value";
import styles from "./wire-edge.module.css";
import { wirePath } from "./wire-path";
import { WirePulse } from "./wire-pulse";

export type FlowEdge = Edge<Record<string, never>, "wire">;

/** Below this zoom the numbers on wires would only be dirt. */
const LEGIBLE = 0.45;
const legible = (state: { readonly transform: readonly [number, number, number] }) =>
  state.transform[2] >= LEGIBLE;

const nowhere: Point = [0, 0];

/** How far a node is drawn from where React Flow has it. */
function useMovedBy(id = ""): Point {
  const by = useMoved(id);
  return by === undefined ? nowhere : turned(by, orientation.get());
}

/** One wire with the contribution it carries back. */
export const WireEdge = memo(function WireEdge(props: EdgeProps<FlowEdge>) {
  const { weights, moreDigits } = useReadable(useScreen().settings);
  const write = (x: Value | undefined) => shortValue(x, moreDigits ? 7 : 4, FITS.wire);
  const wire = useWireLook(props.id, write);
  const [from, to] = [useMovedBy(wire?.leaves), useMovedBy(wire?.enters)];
  const isTraced = useTraced(props.id, wire?.others);
  const way = useReadable(orientation);
  const showsNumbers = useStore(legible);
  if (wire === undefined) return null;
  const reach = way === "right" ? ([HANDLE_REACH, 0] as const) : ([0, -HANDLE_REACH] as const);
  const { path, label } = wirePath(
    props.sourceX + from[0] - reach[0],
    props.sourceY + from[1] - reach[1],
    props.targetX + to[0] + reach[0],
    props.targetY + to[1] + reach[1],
    way,
  );
  const number = write(wire.contribution);
  const weight = weights ? gradientWeight(wire.contribution) : null;
  const style: CSSProperties & Record<"--weight", number | undefined> = { "--weight": weight || undefined };
  const state = classNames(
    styles.wire,
    weight !== null && (weight === 0 ? styles.nothing : styles.carries),
    wire.inLoop && styles.loop,
    wire.lit !== null && styles[wire.lit],
    isTraced && styles.backward,
    props.selected && styles.selected,
  );
  return (
    <>
      <BaseEdge path={path} className={state} style={style} interactionWidth={28} />
      {wire.lit !== null && (
        <WirePulse
          key={wire.step}
          path={path}
          way={wire.lit}
          text={wire.sends === undefined ? "" : shortValue(wire.sends, 4, FITS.wire)}
        />
      )}
      {showsNumbers && wire.contribution !== undefined && (
        <text
          className={classNames(
            styles.contribution,
            number.length > 5 && styles.long,
            number.length > 7 && styles.longest,
            (wire.lit !== null || isTraced) && styles.litNumber,
          )}
          x={label.x}
          y={label.y}
          dy="0.35em"
        >
          {number}
        </text>
      )}
    </>
  );
});
