import * as fc from "fast-check";
import type * as Y from "yjs";
import { PAINTS } from "../src/annotations/annotation";
import { addFormula } from "../src/edits/add-formula";
import { addNode } from "../src/edits/add-node";
import { addIntoWire, addWired, spliceIntoWire } from "../src/edits/add-wired";
import { addInk, addWritten, setColor, setSize, setText } from "../src/edits/annotations";
import { setTarget, setTitle } from "../src/edits/board-settings";
import { duplicateNodes } from "../src/edits/duplicate-nodes";
import { groupNodes, setCollapsed, setGroupTitle, ungroup } from "../src/edits/groups";
import { moveNodes } from "../src/edits/move-nodes";
import { removeNodes } from "../src/edits/remove-nodes";
import { replaceOperation } from "../src/edits/replace-operation";
import { setName } from "../src/edits/set-name";
import { tidy } from "../src/edits/tidy";
import { setRange, setValue } from "../src/edits/values";
import { connect, disconnect } from "../src/edits/wires";
import { readBoard } from "../src/read-board";

type EditKind = (typeof KINDS)[number];

/** An edit to be made on whatever board there is: `a` and `b` pick nodes, `n` is everything else. For tests. */
export type AnyEdit = { readonly kind: EditKind; readonly a: number; readonly b: number; readonly n: number };

const KINDS = [
  "add",
  "formula",
  "remove",
  "connect",
  "disconnect",
  "move",
  "value",
  "range",
  "name",
  "target",
  "title",
  "tidy",
  "replace",
  "wired",
  "into",
  "splice",
  "duplicate",
  "group",
  "ungroup",
  "collapse",
  "title group",
  "write",
  "ink",
  "text",
  "size",
  "paint",
] as const;

export const anyEdit: fc.Arbitrary<AnyEdit> = fc.record({
  kind: fc.constantFrom(...KINDS),
  a: fc.nat(20),
  b: fc.nat(20),
  n: fc.integer({ min: -5, max: 20 }),
});

/** Edits that write to nothing but the nodes and groups they pick, and to what they make: none that makes room or carries. */
export const ownEdit: fc.Arbitrary<AnyEdit> = anyEdit.filter(
  ({ kind, a }) =>
    !["formula", "target", "title", "tidy", "into", "splice"].includes(kind) &&
    (kind !== "write" || writtenKind(a) !== "frame"),
);

/** Makes the edit; a refusal is fine. `among`: the nodes and groups that may be picked. */
export function apply(
  doc: Y.Doc,
  { kind, a, b, n }: AnyEdit,
  among: (id: string) => boolean = () => true,
): void {
  const ids = [...readBoard(doc).nodes.keys()].filter(among);
  const pick = (index: number): string => ids[index % Math.max(1, ids.length)] ?? "none";
  const groups = [...readBoard(doc).groups.keys()].filter(among);
  const pickGroup = (index: number): string => groups[Math.abs(index) % Math.max(1, groups.length)] ?? "none";
  const run: Record<EditKind, () => unknown> = {
    add: () =>
      addNode(doc, { op: ["variable", "add", "mul", "constant", "pow"][a % 5] ?? "add", pos: [n, b] }),
    formula: () => addFormula(doc, ["x^2+1", "x = 3; x*y", "sin(z)", "h = x*y; h+h"][a % 4] ?? "x", [n, n]),
    remove: () => removeNodes(doc, [pick(a), pick(b)]),
    connect: () => connect(doc, pick(a), pick(b), Math.abs(n) % 2),
    disconnect: () => disconnect(doc, pick(a), Math.abs(n) % 2),
    move: () => moveNodes(doc, new Map([[pick(a), [n, b]]])),
    value: () => setValue(doc, pick(a), n),
    range: () => setRange(doc, pick(a), n, n + b + 1),
    name: () => setName(doc, pick(a), ["p", "q", "r", ""][b % 4] ?? ""),
    target: () => setTarget(doc, pick(a)),
    title: () => setTitle(doc, `Board ${n}`),
    tidy: () => tidy(doc, n > 10 ? { only: new Set([pick(a), pick(b)]) } : {}),
    replace: () =>
      replaceOperation(doc, pick(a), ["sin", "add", "variable", "constant", "sum"][b % 5] ?? "add"),
    wired: () => addWired(doc, { op: "mul", pos: [n, b] }, { from: pick(a), to: { to: pick(b), port: 0 } }),
    into: () => addIntoWire(doc, { op: "exp" }, { to: pick(a), port: b % 2 }),
    splice: () => spliceIntoWire(doc, pick(a), { to: pick(b), port: 0 }),
    write: () =>
      addWritten(doc, {
        kind: writtenKind(a),
        pos: [n, b],
        text: `t${b}`,
      }),
    ink: () => addInk(doc, { points: [0, 1, 2].map((i) => [n + i * a, b - i * n, a]), color: "blue" }),
    text: () => setText(doc, pick(a), { text: `said ${n}`, ...(b % 2 === 0 ? {} : { size: [100 + b, 90] }) }),
    size: () => setSize(doc, pick(a), { size: [100 + n, 100 + b], ...(n > 0 ? { pos: [n, b] } : {}) }),
    paint: () => setColor(doc, [pick(a), pick(b)], PAINTS[Math.abs(n) % PAINTS.length] ?? "gray"),
    duplicate: () => duplicateNodes(doc, [pick(a), pick(b)], [n, n]),
    group: () => groupNodes(doc, [pick(a), pick(b), pickGroup(n)], { collapsed: n > 10 }),
    ungroup: () => ungroup(doc, [pickGroup(a)]),
    collapse: () => setCollapsed(doc, pickGroup(a), n % 2 === 0),
    "title group": () => setGroupTitle(doc, pickGroup(a), `Part ${n}`),
  };
  run[kind]();
}

function writtenKind(a: number): "note" | "text" | "frame" {
  return (["note", "text", "frame"] as const)[a % 3] ?? "note";
}
