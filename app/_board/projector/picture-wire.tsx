import { memo } from "react";
import { FITS, shortValue } from "../canvas/short-value";
import { WirePulse } from "../canvas/wire-pulse";
import type { WireView } from "../session/board-view";
import styles from "./graph-picture.module.css";
import type { WireCourse } from "./wire-course";

type PictureWireProps = { readonly lit: boolean; readonly loop: boolean; readonly path: string };

/** One wire. */
export const PictureWire = memo(function PictureWire({ lit, loop, path }: PictureWireProps) {
  return <path className={styles.wire} data-lit={lit} data-loop={loop} d={path} />;
});

type PictureSentProps = {
  readonly wire: WireView;
  readonly way: NonNullable<WireView["lit"]>;
  readonly path: string;
};

/** What the step that is shown sends along the wire. */
export const PictureSent = memo(function PictureSent({ wire, way, path }: PictureSentProps) {
  const text = wire.sends === undefined ? "" : shortValue(wire.sends, 3, FITS.wire);
  return <WirePulse key={wire.step} path={path} way={way} text={text} />;
});

/** What a wire carries back, where that is shown. Drawn after the nodes: a number that is half hidden reads as another. */
export function PictureContribution({ number }: { readonly number: NonNullable<WireCourse["number"]> }) {
  return (
    <text className={styles.contribution} x={number.x} y={number.y} dy="0.35em" fontSize={number.size}>
      {number.text}
    </text>
  );
}
