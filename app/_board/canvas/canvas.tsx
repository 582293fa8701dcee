"use client";

import "@xyflow/react/dist/base.css";
import type { NodeId } from "@gradboard/autodiff";
import { portsOf, wouldLoop } from "@gradboard/board";
import {
  Background,
  type Connection,
  type Edge,
  type EdgeChange,
  type IsValidConnection,
  type OnConnectEnd,
  ReactFlow,
  ReactFlowProvider,
} from "@xyflow/react";
import { useTranslations } from "next-intl";
import { useCallback, useMemo, useState } from "react";
import { useActions } from "../session/use-actions";
import { useBoardPart, useSession } from "../session/use-session";
import styles from "./canvas.module.css";
import { CanvasContext } from "./canvas-context";
import { CanvasControls } from "./canvas-controls";
import { Cursors } from "./cursors";
import { portOfHandle } from "./geometry";
import { type FlowNode, OperationNode } from "./operation-node";
import { PickerAt } from "./picker-at";
import { useCanvasView } from "./use-canvas-view";
import { useDrag } from "./use-drag";
import { useFlowEdges, useFlowNodes } from "./use-flow-graph";
import { FIT } from "./use-keep-fitted";
import { type FlowEdge, WireEdge } from "./wire-edge";

const nodeTypes = { operation: OperationNode };
const edgeTypes = { wire: WireEdge };
/** From this many nodes on, only those in sight are drawn. */
const CULL_ABOVE = 150;

/** The board as a picture that can be edited. */
export function Canvas() {
  return (
    <ReactFlowProvider>
      <Flow />
    </ReactFlowProvider>
  );
}

function Flow() {
  const t = useTranslations("board.canvas");
  const session = useSession();
  const actions = useActions();
  const nodes = useFlowNodes();
  const edges = useFlowEdges();
  const onNodesChange = useDrag();
  const [connecting, setConnecting] = useState<NodeId | null>(null);
  // An empty board keeps its place when the first node comes: fitting would move it from under the pointer.
  const [fitAtFirst] = useState(() => session.view.get().nodes.size > 0);
  const { wrapper, focus, trackPointer, leave, letGo } = useCanvasView(fitAtFirst);

  const onEdgesChange = useCallback(
    (changes: EdgeChange<FlowEdge>[]) => {
      const wires = new Set(session.selection.get().wires);
      for (const change of changes) {
        if (change.type !== "select") continue;
        if (change.selected) wires.add(change.id);
        else wires.delete(change.id);
      }
      session.select(session.selection.get().nodes, wires);
    },
    [session],
  );
  const onConnect = useCallback(
    ({ source, target, targetHandle }: Connection) => {
      const port = portOfHandle(targetHandle);
      if (port !== null) actions.connect(source, target, port);
    },
    [actions],
  );
  const onConnectEnd: OnConnectEnd = useCallback(
    (event, { isValid, fromNode, fromHandle }) => {
      if (isValid || fromNode === null || fromHandle?.type !== "source") return;
      const to = nodeAt(event);
      const node = to === null ? undefined : session.view.get().nodes.get(to)?.node;
      if (to === null || node === undefined) return;
      const free = Array.from({ length: portsOf(node) }, (_, port) => node.inputs[port] ?? null).indexOf(
        null,
      );
      if (free >= 0) actions.connect(fromNode.id, to, free);
    },
    [session, actions],
  );
  const isValidConnection: IsValidConnection<FlowEdge> = useCallback(
    ({ source, target }: Connection | Edge) => !wouldLoop(session.computed.get().board, source, target),
    [session],
  );
  const canvas = useMemo(() => ({ startConnecting: setConnecting, focus }), [focus]);

  return (
    <CanvasContext value={canvas}>
      <section
        ref={wrapper}
        className={styles.canvas}
        aria-label={t("label")}
        onPointerMove={trackPointer}
        onPointerLeave={leave}
      >
        <ReactFlow<FlowNode, FlowEdge>
          nodes={nodes}
          edges={edges}
          nodeTypes={nodeTypes}
          edgeTypes={edgeTypes}
          onNodesChange={onNodesChange}
          onEdgesChange={onEdgesChange}
          onConnect={onConnect}
          onConnectEnd={onConnectEnd}
          isValidConnection={isValidConnection}
          nodesDraggable={session.canEdit}
          nodesConnectable={session.canEdit}
          nodesFocusable={false}
          edgesFocusable={false}
          disableKeyboardA11y
          deleteKeyCode={null}
          onlyRenderVisibleElements={nodes.length > CULL_ABOVE}
          connectionRadius={28}
          minZoom={0.1}
          maxZoom={3}
          fitView={fitAtFirst}
          fitViewOptions={FIT}
          onMoveStart={(byHand) => byHand && letGo()}
        >
          <Background gap={24} size={1.5} color="var(--color-canvas-dot)" />
          <CanvasControls onZoom={letGo} />
        </ReactFlow>
        <Cursors />
        {connecting !== null && (
          <PickerAt
            key={connecting}
            from={connecting}
            onClose={() => {
              setConnecting(null);
              focus(connecting);
            }}
          />
        )}
        <EmptyHint />
      </section>
    </CanvasContext>
  );
}

/** The node under the pointer or finger. */
function nodeAt(event: MouseEvent | TouchEvent): NodeId | null {
  const point = "changedTouches" in event ? event.changedTouches[0] : event;
  if (point === undefined) return null;
  const card = document.elementFromPoint(point.clientX, point.clientY)?.closest("[data-node]");
  return card?.getAttribute("data-node") ?? null;
}

function EmptyHint() {
  const t = useTranslations("board.canvas");
  const { canEdit } = useSession();
  const empty = useBoardPart((view) => view.nodes.size === 0);
  if (!empty) return null;
  return (
    <div className={styles.hint}>
      <h2>{t("emptyTitle")}</h2>
      <p>{canEdit ? t("emptyBody") : t("emptyBodyViewer")}</p>
    </div>
  );
}
