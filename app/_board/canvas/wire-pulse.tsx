import type { CSSProperties } from "react";
import styles from "./wire-pulse.module.css";

type WirePulseProps = {
  /** The course of the wire. */
  readonly path: string;
  readonly way: "forward" | "backward";
  /** What travels along it; empty while that is hidden. */
  readonly text: string;
};

/**
 * What a step sends along a wire: an arrow that says which way, and the number under way. Where motion is not wanted
 * the number stands still on the wire. Drawn for the eye alone: the step says the same in words.
 */
export function WirePulse({ path, way, text }: WirePulseProps) {
  const along: CSSProperties = { offsetPath: `path("${path}")` };
  const half = Math.max(13, text.length * 5.6 + 7);
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus.
    <g className={styles.pulse} data-way={way} aria-hidden="true">
      <path className={styles.arrow} style={along} d="M-9,-9 L9,0 L-9,9 Z" />
      {text !== "" && (
        // Begins anew with a number that was hidden until now.
        <g key={text} className={styles.carried} style={along}>
          <rect x={-half} y={-13} width={2 * half} height={26} rx={13} />
          <text dy="0.35em">{text}</text>
        </g>
      )}
    </g>
  );
}
