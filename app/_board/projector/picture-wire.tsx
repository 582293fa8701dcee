import { formatNumber } from "@gradboard/autodiff";
import { memo } from "react";
import { drawnAt, portOffsets, sizeOf } from "../canvas/geometry";
import { wirePath } from "../canvas/wire-path";
import type { NodeView, WireView } from "../session/board-view";
import styles from "./graph-picture.module.css";

type PictureWireProps = {
  readonly wire: WireView;
  readonly from: NodeView | undefined;
  readonly to: NodeView | undefined;
};

/** One wire, with its contribution where that is shown. */
export const PictureWire = memo(function PictureWire({ wire, from, to }: PictureWireProps) {
  if (from === undefined || to === undefined) return null;
  const [fromX, fromY] = drawnAt(from.node.op, from.position);
  const [toX, toY] = drawnAt(to.node.op, to.position);
  const size = sizeOf(from.node.op);
  const offset = portOffsets(to.node.op, to.node.inputs.length)[wire.port] ?? 0;
  const { path, label } = wirePath(fromX + size.width, fromY + size.height / 2, toX, toY + offset);
  return (
    <g className={styles.wire} data-lit={wire.lit} data-loop={wire.inLoop}>
      <path d={path} />
      {wire.contribution !== undefined && (
        <text x={label.x} y={label.y} dy="0.35em">
          {formatNumber(wire.contribution, 4)}
        </text>
      )}
    </g>
  );
});
