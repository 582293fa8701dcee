"use client";

import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { useBoardPart, useReadable, useSession } from "../session/use-session";
import { orientation } from "../walkthrough/orientation-setting";
import { FlowEdges } from "./flow-edges";
import { type FlowNode, FlowNodes } from "./flow-nodes";
import type { FlowEdge } from "./wire-edge";

/** The nodes as React Flow wants them; draws again only when it has to be told. */
export function useFlowNodes(): FlowNode[] {
  const { nodes } = useReadable(useSession().selection);
  const way = useReadable(orientation);
  const [flow] = useState(() => new FlowNodes());
  return useBoardPart((view) => flow.of(view, nodes, way));
}

/** The wires as React Flow wants them; draws again only when it has to be told. */
export function useFlowEdges(): FlowEdge[] {
  const t = useTranslations("board.canvas");
  const selection = useReadable(useSession().selection);
  const flow = useMemo(() => new FlowEdges((ends) => t("wire", ends)), [t]);
  return useBoardPart((view) => flow.of(view, selection));
}
