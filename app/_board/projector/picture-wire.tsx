import { memo } from "react";
import type { Orientation } from "../canvas/orientation";
import { FITS, shortValue } from "../canvas/short-value";
import { WirePulse } from "../canvas/wire-pulse";
import type { NodeView, WireView } from "../session/board-view";
import styles from "./graph-picture.module.css";
import { wireCourse } from "./wire-course";

type PictureWireProps = {
  readonly wire: WireView;
  readonly from: NodeView | undefined;
  readonly to: NodeView | undefined;
  readonly orientation: Orientation;
};

/** One wire. */
export const PictureWire = memo(function PictureWire({ wire, from, to, orientation }: PictureWireProps) {
  const course = wireCourse(wire, from, to, orientation);
  if (course === null) return null;
  return (
    <path className={styles.wire} data-lit={wire.lit !== null} data-loop={wire.inLoop} d={course.path} />
  );
});

/** What the step that is shown sends along the wire. */
export const PictureSent = memo(function PictureSent({ wire, from, to, orientation }: PictureWireProps) {
  const course = wire.lit === null ? null : wireCourse(wire, from, to, orientation);
  if (course === null || wire.lit === null) return null;
  const text = wire.sends === undefined ? "" : shortValue(wire.sends, 3, FITS.wire);
  return <WirePulse key={wire.step} path={course.path} way={wire.lit} text={text} />;
});

/** What a wire carries back, where that is shown. Drawn after the nodes: a number that is half hidden reads as another. */
export const PictureContribution = memo(function PictureContribution({
  wire,
  from,
  to,
  orientation,
}: PictureWireProps) {
  const number = wireCourse(wire, from, to, orientation)?.number;
  if (number == null) return null;
  return (
    <text className={styles.contribution} x={number.x} y={number.y} dy="0.35em" fontSize={number.size}>
      {number.text}
    </text>
  );
});
