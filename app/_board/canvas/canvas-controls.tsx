"use client";

import { Panel, useReactFlow } from "@xyflow/react";
import { Maximize, Minus, Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { IconButton } from "../../_ui/icon-button";
import { useSession } from "../session/use-session";
import styles from "./canvas.module.css";

export function CanvasControls({ onZoom }: { readonly onZoom: () => void }) {
  const t = useTranslations("board.canvas");
  const flow = useReactFlow();
  const session = useSession();
  const zoom = (by: "zoomIn" | "zoomOut") => {
    onZoom();
    void flow[by]();
  };
  return (
    <Panel position="bottom-left" className={styles.controls ?? ""}>
      <IconButton label={t("zoomIn")} icon={<Plus aria-hidden="true" />} onClick={() => zoom("zoomIn")} />
      <IconButton label={t("zoomOut")} icon={<Minus aria-hidden="true" />} onClick={() => zoom("zoomOut")} />
      <IconButton
        label={t("fit")}
        icon={<Maximize aria-hidden="true" />}
        onClick={() => session.canvas?.fit()}
      />
    </Panel>
  );
}
