"use client";

import { Pause, Play } from "lucide-react";
import { useTranslations } from "next-intl";
import { IconButton } from "../../_ui/icon-button";
import { useReadable } from "../session/use-session";
import { type Player, speeds } from "./player";
import styles from "./walkthrough-panel.module.css";

type PlayControlsProps = {
  readonly player: Player;
  /** Whether no further step can be taken. */
  readonly atEnd: boolean;
};

/** Lets the steps go on by themselves, and how fast. */
export function PlayControls({ player, atEnd }: PlayControlsProps) {
  const t = useTranslations("walkthrough.play");
  const { on, speed } = useReadable(player.state);
  return (
    <span className={styles.play} data-on={on}>
      <IconButton
        label={t(on ? "pause" : "play")}
        icon={on ? <Pause aria-hidden="true" /> : <Play aria-hidden="true" />}
        aria-disabled={(!on && atEnd) || undefined}
        onClick={on ? player.pause : atEnd ? undefined : player.play}
      />
      <select
        className="nodrag nokey nowheel"
        aria-label={t("speed")}
        title={t("speed")}
        value={speed}
        onChange={(event) => {
          const next = speeds.find((each) => String(each) === event.target.value);
          if (next !== undefined) player.setSpeed(next);
        }}
      >
        {speeds.map((each) => (
          <option key={each} value={each}>
            {t("times", { speed: each })}
          </option>
        ))}
      </select>
    </span>
  );
}
