"use client";

import "@xyflow/react/dist/base.css";
import { wouldLoop } from "@gradboard/board";
import {
  Background,
  type Connection,
  type Edge,
  type EdgeChange,
  type IsValidConnection,
  ReactFlow,
  type ReactFlowInstance,
  ReactFlowProvider,
  SelectionMode,
  useStore,
} from "@xyflow/react";
import { useTranslations } from "next-intl";
import { memo, useCallback, useMemo, useRef, useState } from "react";
import { classNames } from "../../_ui/class-names";
import { withWholeFrames } from "../annotations/whole-frames";
import { useScreen } from "../screen/use-screen";
import type { Store } from "../session/store";
import { useActions } from "../session/use-actions";
import { useBoardPart, useReadable, useSession } from "../session/use-session";
import { useWalkthrough } from "../walkthrough/walkthrough-context";
import { nodeOfOutput } from "./block-geometry";
import styles from "./canvas.module.css";
import { CanvasContext } from "./canvas-context";
import { CanvasControls } from "./canvas-controls";
import { GRID, type DragHints as Hints } from "./drag-gesture";
import { DragHints } from "./drag-hints";
import { CULL_ABOVE } from "./flow-nodes";
import { portOfHandle } from "./geometry";
import { GroupBlock } from "./group-block";
import { GroupFrame } from "./group-frame";
import type { CanvasNode } from "./group-node";
import { AnnotationNode, CommentPins, Cursors, Lasers, Minimap, PickerAt } from "./late-parts";
import scale from "./node-scale.module.css";
import { OperationNode } from "./operation-node";
import { isPlain, PlainContext } from "./plain-context";
import { ToolSurface } from "./tool-surface";
import { useCanvasMenus } from "./use-canvas-menus";
import { useCanvasView } from "./use-canvas-view";
import { useDrag } from "./use-drag";
import { useDropWire } from "./use-drop-wire";
import { useFitOnTurn } from "./use-fit-on-turn";
import { useFlowEdges, useFlowNodes } from "./use-flow-graph";
import { useFlowGroups } from "./use-flow-groups";
import { fitOptions } from "./use-keep-fitted";
import { useStepClicks } from "./use-step-clicks";
import { useTapWire } from "./use-tap-wire";
import { useTools } from "./use-tools";
import { useWireKeys } from "./use-wire-keys";
import { WeightLegend } from "./weight-legend";
import { type FlowEdge, WireEdge } from "./wire-edge";

const nodeTypes = {
  operation: OperationNode,
  annotation: AnnotationNode,
  block: GroupBlock,
  frame: GroupFrame,
};
const edgeTypes = { wire: WireEdge };
const addKeys = ["Shift", "Control", "Meta"];
/** While dragging selects, the middle button moves the view. */
const middleButton = [1];
/** Below these zooms cards say less, in larger type. */
const FAR = 0.55;
const VERY_FAR = 0.3;
const distanceOf = ({ transform: [, , zoom] }: { readonly transform: readonly [number, number, number] }) =>
  zoom < VERY_FAR ? "very" : zoom < FAR ? "far" : undefined;
const coarse = "(pointer: coarse)";

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
  const { model } = useWalkthrough();
  const single = useFlowNodes();
  const groups = useFlowGroups();
  const nodes = useMemo(() => (groups.length === 0 ? single : [...groups, ...single]), [groups, single]);
  const edges = useFlowEdges();
  const screen = useScreen();
  const connecting = useReadable(screen.connecting);
  const tool = useReadable(screen.tool);
  const selects = tool === "select";
  // An empty board keeps its place when the first node comes: fitting would move it from under the pointer.
  const [fitAtFirst] = useState(() => session.view.get().nodes.size > 0);
  const { wrapper, focus, trackPointer, leave, letGo, moved, isFree } = useCanvasView(fitAtFirst);
  const tools = useTools();
  // How large the canvas is, is not known yet.
  const first = useMemo(() => fitOptions(Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, tools), [tools]);
  const { onNodesChange, hints } = useDrag(isFree);
  const onConnectEnd = useDropWire();
  const distance = useStore(distanceOf);
  const plain = useStore(isPlain);
  const taps = useTapWire();
  const menus = useCanvasMenus();
  const onWireKey = useWireKeys();
  const onNodeClick = useStepClicks();
  useFitOnTurn();
  const boxing = useRef(false);

  const onEdgesChange = useCallback(
    (changes: EdgeChange<FlowEdge>[]) => {
      // A box takes nodes; their wires go with them anyway.
      if (boxing.current) return;
      const wires = new Set(session.selection.get().wires);
      for (const change of changes) {
        if (change.type !== "select") continue;
        const { others = [] } = session.view.get().shown.wires.get(change.id) ?? {};
        for (const key of [change.id, ...others]) {
          if (change.selected) wires.add(key);
          else wires.delete(key);
        }
      }
      session.select(session.selection.get().nodes, wires);
    },
    [session],
  );
  const onConnect = useCallback(
    ({ source, sourceHandle, target, targetHandle }: Connection) => {
      const port = portOfHandle(targetHandle);
      if (port !== null) actions.connect(nodeOfOutput(source, sourceHandle), target, port);
    },
    [actions],
  );
  const isValidConnection: IsValidConnection<FlowEdge> = useCallback(
    ({ source, sourceHandle, target }: Connection | Edge) =>
      !wouldLoop(session.computed.get().board, nodeOfOutput(source, sourceHandle), target),
    [session],
  );
  // Of whatever React Flow is given anew it tells all its nodes, ports and wires.
  const onMove = useCallback(
    (byHand: unknown) => {
      // Pressing a button of the mouse alone, on a node that cannot be dragged, begins a move but moves nothing.
      if (byHand) {
        letGo();
        model.roam();
      }
      moved();
    },
    [letGo, model, moved],
  );
  // React Flow fits what it has measured; of a large board it measures nothing.
  const fitLarge = useCallback(
    (flow: ReactFlowInstance<CanvasNode, FlowEdge>) => {
      if (fitAtFirst && flow.getNodes().length > CULL_ABOVE) void flow.fitView(first);
    },
    [fitAtFirst, first],
  );
  const canvas = useMemo(() => ({ focus }), [focus]);

  return (
    <CanvasContext value={canvas}>
      <section
        ref={wrapper}
        className={classNames(styles.canvas, scale.scale)}
        aria-label={t("label")}
        onPointerMove={trackPointer}
        onPointerLeave={leave}
        onKeyDown={onWireKey}
        data-far={distance}
        data-plain={plain ? "" : undefined}
        {...menus}
      >
        <PlainContext value={plain}>
          <ReactFlow<CanvasNode, FlowEdge>
            nodes={nodes}
            edges={edges}
            nodeTypes={nodeTypes}
            edgeTypes={edgeTypes}
            onNodesChange={onNodesChange}
            onEdgesChange={onEdgesChange}
            onNodeClick={onNodeClick}
            onConnect={onConnect}
            onConnectEnd={onConnectEnd}
            onClickConnectStart={taps.start}
            onClickConnectEnd={taps.end}
            isValidConnection={isValidConnection}
            nodesDraggable={session.canEdit}
            nodesConnectable={session.canEdit}
            nodesFocusable={false}
            edgesFocusable={false}
            disableKeyboardA11y
            deleteKeyCode={null}
            multiSelectionKeyCode={addKeys}
            selectionMode={SelectionMode.Partial}
            selectionOnDrag={selects}
            panOnDrag={selects ? (window.matchMedia(coarse).matches ? false : middleButton) : true}
            onSelectionStart={() => {
              boxing.current = true;
            }}
            onSelectionEnd={() => {
              boxing.current = false;
              const { nodes, wires } = session.selection.get();
              session.select(withWholeFrames(session.computed.get().board, nodes), wires);
            }}
            zoomOnDoubleClick={false}
            onlyRenderVisibleElements={nodes.length > CULL_ABOVE}
            connectionRadius={28}
            minZoom={0.1}
            maxZoom={3}
            fitView={fitAtFirst}
            onInit={fitLarge}
            fitViewOptions={first}
            onMove={onMove}
          >
            <Background gap={GRID} size={1.5} color="var(--color-canvas-dot)" />
            <ToolSurface tool={tool} />
            <Furniture hints={hints} onMove={letGo} />
          </ReactFlow>
        </PlainContext>
        <Others />
        {connecting !== null && (
          <PickerAt
            key={connecting}
            from={connecting}
            onClose={() => {
              screen.connecting.set(null);
              focus(connecting);
            }}
          />
        )}
        {taps.isWaiting && (
          <p className={styles.waiting} role="status">
            {t("tapped")}
          </p>
        )}
      </section>
    </CanvasContext>
  );
}

type FurnitureProps = { readonly hints: Store<Hints>; readonly onMove: () => void };

/** Each follows what concerns it; none is drawn again for every step of a drag. */
const Furniture = memo(function Furniture({ hints, onMove }: FurnitureProps) {
  const { minimap } = useReadable(useScreen().settings);
  return (
    <>
      <DragHints hints={hints} />
      <CommentPins />
      <CanvasControls />
      <WeightLegend />
      {minimap && <Minimap onMove={onMove} />}
    </>
  );
});

const Others = memo(function Others() {
  return (
    <>
      <Lasers />
      <Cursors />
      <EmptyHint />
    </>
  );
});

function EmptyHint() {
  const t = useTranslations("board.canvas");
  const { canEdit } = useSession();
  const empty = useBoardPart((view) => view.nodes.size === 0);
  if (!empty) return null;
  return (
    <div className={styles.hint} tabIndex={-1} data-empty="">
      <h2>{t("emptyTitle")}</h2>
      <p>{canEdit ? t("emptyBody") : t("emptyBodyViewer")}</p>
    </div>
  );
}
