import { memo } from "react";
import { drawnAt, portOffsets, sizeOf } from "../canvas/geometry";
import { FITS, shortValue } from "../canvas/short-value";
import { type WirePath, wirePath } from "../canvas/wire-path";
import type { NodeView, WireView } from "../session/board-view";
import styles from "./graph-picture.module.css";

type PictureWireProps = {
  readonly wire: WireView;
  readonly from: NodeView | undefined;
  readonly to: NodeView | undefined;
};

type Course = WirePath & { readonly end: number };

function courseOf({ wire, from, to }: PictureWireProps): Course | null {
  if (from === undefined || to === undefined) return null;
  const [fromX, fromY] = drawnAt(from.node.op, from.position);
  const [toX, toY] = drawnAt(to.node.op, to.position);
  const size = sizeOf(from.node.op);
  const offset = portOffsets(to.node.op, to.node.inputs.length)[wire.port] ?? 0;
  return { ...wirePath(fromX + size.width, fromY + size.height / 2, toX, toY + offset), end: toX };
}

/** One wire. */
export const PictureWire = memo(function PictureWire(props: PictureWireProps) {
  const course = courseOf(props);
  if (course === null) return null;
  const { lit, inLoop } = props.wire;
  return <path className={styles.wire} data-lit={lit !== null} data-loop={inLoop} d={course.path} />;
});

/** What a wire carries back, where that is shown. Drawn after the nodes: a number that is half hidden reads as another. */
export const PictureContribution = memo(function PictureContribution(props: PictureWireProps) {
  const course = courseOf(props);
  const { contribution } = props.wire;
  if (course === null || contribution === undefined) return null;
  const number = shortValue(contribution, 3, FITS.wire);
  const size = Math.min(24, 130 / number.length);
  // Kept in front of the node it leads to; a digit is about 0.6 of its size wide.
  const x = Math.min(course.label.x, course.end - number.length * size * 0.3);
  return (
    <text className={styles.contribution} x={x} y={course.label.y} dy="0.35em" fontSize={size}>
      {number}
    </text>
  );
});
