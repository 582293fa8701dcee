"use client";

import { useTranslations } from "next-intl";
import { orientations } from "../canvas/orientation";
import { useReadable } from "../session/use-session";
import { orientation, setOrientation } from "./orientation-setting";

/** Which way the graph runs, for this person alone. */
export function OrientationChoice() {
  const t = useTranslations("walkthrough.orientation");
  const chosen = useReadable(orientation);
  return (
    <select
      className="nodrag nokey nowheel"
      aria-label={t("label")}
      title={t("label")}
      value={chosen}
      onChange={(event) => {
        const next = orientations.find((each) => each === event.target.value);
        if (next !== undefined) setOrientation(next);
      }}
    >
      {orientations.map((each) => (
        <option key={each} value={each}>
          {t(each)}
        </option>
      ))}
    </select>
  );
}
