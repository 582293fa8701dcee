import { BoardReader, moveNodes, seedBoard, setName, setValue } from "@gradboard/board";
import { addFormula } from "@gradboard/board/building";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { type BoardView, boardView } from "../session/board-view";
import { LiveProgram } from "../session/live-program";
import { noOverlay } from "../session/overlay";
import { nothingSelected } from "../session/selection";
import { FlowEdges } from "./flow-edges";
import { FlowNodes } from "./flow-nodes";

/** A board with (x+y)*z, and what React Flow is given of it. */
function board() {
  const doc = new Y.Doc();
  seedBoard(doc, { title: "t" });
  addFormula(doc, "(x+y)*z", [0, 0]);
  const reader = new BoardReader(doc);
  const live = new LiveProgram(reader.board);
  const flowNodes = new FlowNodes();
  let named = 0;
  const flowEdges = new FlowEdges(({ from, to, port }) => {
    named += 1;
    return `${from} to ${to}, port ${port}`;
  });
  let view: BoardView | undefined;
  const show = (overlay = noOverlay, selected: ReadonlySet<string> = nothingSelected.nodes) => {
    live.update(reader.board, overlay.values);
    const { program, labels } = live;
    view = boardView({ board: reader.board, program, labels, overlay, reveal: null }, view);
    const nodes = flowNodes.of(view, selected, "right");
    const edges = flowEdges.of(view, { nodes: selected, wires: nothingSelected.wires });
    return { nodes, edges, named };
  };
  const idOf = (label: string) =>
    [...(view?.nodes ?? [])].find(([, node]) => node.label === label)?.[0] ?? "";
  return { doc, show, idOf };
}

describe("what React Flow is given", () => {
  it("stays the same through all steps of a drag, but for the node that is taken up", () => {
    const { show, idOf } = board();
    const before = show();
    const x = idOf("x");
    const at = (left: number) => ({ ...noOverlay, positions: new Map([[x, [left, 9] as const]]) });
    const taken = show(at(500));
    const changed = taken.nodes.filter((node, index) => node !== before.nodes[index]);
    expect(changed).toMatchObject([{ id: x, dragging: true }]);
    expect(changed[0]?.position).toEqual(before.nodes.find(({ id }) => id === x)?.position);
    const further = show(at(600));
    expect(further.nodes).toBe(taken.nodes);
    expect(further.edges).toBe(before.edges);
  });

  it("stays the same while numbers change", () => {
    const { doc, show, idOf } = board();
    const before = show();
    const scrubbed = show({ ...noOverlay, values: new Map([[idOf("x"), 7]]) });
    setValue(doc, idOf("y"), 3);
    const edited = show();
    for (const { nodes, edges, named } of [scrubbed, edited]) {
      expect(nodes).toBe(before.nodes);
      expect(edges).toBe(before.edges);
      expect(named).toBe(before.named);
    }
  });

  it("is another object for a node that the board has elsewhere or that is selected, and for no other", () => {
    const { doc, show, idOf } = board();
    const before = show();
    const [x, y] = [idOf("x"), idOf("y")];
    moveNodes(doc, new Map([[x, [700, 7]]]));
    const after = show(noOverlay, new Set([y]));
    const changed = after.nodes.filter((node, index) => node !== before.nodes[index]);
    expect(new Set(changed.map(({ id }) => id))).toEqual(new Set([x, y]));
    expect(changed.find(({ id }) => id === y)?.selected).toBe(true);
  });

  it("names the wires of a node anew when it is called something else", () => {
    const { doc, show, idOf } = board();
    const before = show();
    setName(doc, idOf("x"), "speed");
    const after = show();
    const changed = after.edges.filter((edge, index) => edge !== before.edges[index]);
    expect(changed.map(({ ariaLabel }) => ariaLabel)).toContain("speed to speed+y, port 1");
    expect(changed.every(({ ariaLabel }) => ariaLabel?.includes("speed"))).toBe(true);
  });
});
