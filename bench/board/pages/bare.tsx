// The page that ours is compared with: nothing but React Flow, with memoised nodes of three handles and plain wires.
import {
  type Edge,
  Handle,
  type Node,
  type NodeProps,
  Position,
  ReactFlow,
  useEdgesState,
  useNodesState,
} from "@xyflow/react";
import "@xyflow/react/dist/style.css";
import { memo } from "react";
import { createRoot } from "react-dom/client";

type BareNode = Node<{ readonly label: string }, "bare">;

declare global {
  interface Window {
    /** Shows a graph. */
    mountBare(nodes: BareNode[], edges: Edge[]): void;
  }
}

const Bare = memo(function Bare({ id, data }: NodeProps<BareNode>) {
  return (
    <div data-node={id} style={{ width: 184, height: 118, background: "white", border: "1px solid gray" }}>
      {data.label}
      <Handle type="target" id="0" position={Position.Left} style={{ top: "35%" }} />
      <Handle type="target" id="1" position={Position.Left} style={{ top: "65%" }} />
      <Handle type="source" position={Position.Right} />
    </div>
  );
});

const nodeTypes = { bare: Bare };

function Page({ nodes: first, edges: wires }: { nodes: BareNode[]; edges: Edge[] }) {
  const [nodes, , onNodesChange] = useNodesState(first);
  const [edges, , onEdgesChange] = useEdgesState(wires);
  return (
    <ReactFlow
      nodes={nodes}
      edges={edges}
      nodeTypes={nodeTypes}
      onNodesChange={onNodesChange}
      onEdgesChange={onEdgesChange}
      minZoom={0.1}
      fitView
    />
  );
}

window.mountBare = (nodes, edges) => {
  const root = document.createElement("div");
  root.style.cssText = "width: 100vw; height: 100vh";
  document.body.style.margin = "0";
  document.body.append(root);
  createRoot(root).render(<Page nodes={nodes} edges={edges} />);
};
