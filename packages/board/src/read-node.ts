import { type NodeId, operation, type Value } from "@gradboard/autodiff";
import * as Y from "yjs";
import { isAnnotation } from "./annotations/annotation";
import { readAnnotation } from "./annotations/read-annotation";
import type { BoardNode, BoardProblem } from "./board";
import { GROUP, type GroupReading, readGroup, readParent } from "./groups/read-group";
import { holdsValue, isName } from "./names";
import { isFiniteNumber, isNodeId, isRange, LIMITS, portOf, type Root, wholePos } from "./schema";
import { readValue } from "./values";

/** One key of `nodes` as read on its own; `node.inputs` may still name nodes that do not exist. */
export type NodeReading = {
  readonly node: BoardNode | null;
  readonly problems: readonly BoardProblem[];
  /** When the entry is a group's. */
  readonly group?: GroupReading;
};

type Report = (field: string, message: string) => void;

/** Reads one entry of `nodes`. Never throws; whatever cannot be used is left out and becomes a problem. */
export function readNode(id: NodeId, entry: unknown): NodeReading {
  const op = entry instanceof Y.Map ? entry.get("op") : undefined;
  if (!(entry instanceof Y.Map) || typeof op !== "string" || op === "" || op.length > LIMITS.opLength) {
    return unreadable(
      id,
      "A node on this board cannot be read, so it is not shown. Delete it or undo the change.",
    );
  }
  if (!isNodeId(id)) {
    return unreadable(
      id,
      "A node on this board has an id that cannot be used, so it is not shown. Delete it.",
    );
  }
  if (op === GROUP) return { node: null, problems: [], group: readGroup(id, entry) };
  const problems: BoardProblem[] = [];
  const report: Report = (field, message) =>
    problems.push({ kind: "unreadable-field", node: id, field, message });
  if (isAnnotation(op)) {
    const annotation = readAnnotation(op, entry, report);
    return { node: { id, op, pos: readPos(entry, report), inputs: [], annotation }, problems };
  }
  const name = readName(entry, report);
  const parent = readParent(entry);
  const node: BoardNode = {
    id,
    op,
    pos: readPos(entry, report),
    inputs: readInputs(entry, op, report),
    ...(name === undefined ? {} : { name }),
    ...(parent === undefined ? {} : { parent }),
    ...readNumbers(entry, op, name, report),
  };
  return { node, problems };
}

function unreadable(node: NodeId, message: string): NodeReading {
  return { node: null, problems: [{ kind: "unreadable-node", node, message }] };
}

function readPos(entry: Root, report: Report): readonly [number, number] {
  const pos: unknown = entry.get("pos");
  const [x, y]: unknown[] = Array.isArray(pos) ? pos : [];
  if (isFiniteNumber(x) && isFiniteNumber(y)) return wholePos([x, y]);
  report(
    "pos",
    "The place of this node cannot be read, so it is shown at the origin. Move it to where it belongs.",
  );
  return [0, 0];
}

function readInputs(entry: Root, op: string, report: Report): (NodeId | null)[] {
  const record = operation(op);
  const most = record?.variadic === true ? LIMITS.inputs : (record?.ports.length ?? LIMITS.ports);
  const wires: { port: number; key: string; from: unknown }[] = [];
  entry.forEach((from, key) => {
    const port = portOf(key);
    if (port !== null) wires.push({ port, key, from });
  });
  // A Y.Map iterates in the order of arrival, which differs between replicas.
  wires.sort((a, b) => a.port - b.port);
  const usable = wires.filter(({ port, key, from }) => {
    if (port >= most) {
      report(key, "A wire leads to a port that this node does not have, so it is not shown.");
      return false;
    }
    if (typeof from === "string") return true;
    report(key, "A wire into this node cannot be read, so its port is empty. Connect the port again.");
    return false;
  });
  const inputs: (NodeId | null)[] = Array.from(
    // Of any number of inputs those are there that something feeds.
    {
      length: record === undefined || record.variadic ? (usable.at(-1)?.port ?? -1) + 1 : record.ports.length,
    },
    () => null,
  );
  for (const { port, from } of usable) if (typeof from === "string") inputs[port] = from;
  return inputs;
}

function readName(entry: Root, report: Report): string | undefined {
  const name: unknown = entry.get("name");
  if (name === undefined) return undefined;
  if (typeof name === "string" && isName(name)) return name;
  report(
    "name",
    "The name of this node cannot be used in a formula, so it is left out. Give it another name.",
  );
  return undefined;
}

function readNumbers(entry: Root, op: string, name: string | undefined, report: Report) {
  const raw: unknown = entry.get("value");
  const value = readValue(raw);
  const min: unknown = entry.get("min");
  const max: unknown = entry.get("max");
  const numbers: { value?: Value; min?: number; max?: number } = {};
  if (value !== undefined) numbers.value = value;
  else if (raw !== undefined || holdsValue(op)) {
    report(
      "value",
      `The value of ${name ?? "this node"} is not a finite number (or a list of them), so it counts as 1. Type a new value.`,
    );
  }
  const fits = isRange(min, max);
  if (fits && isFiniteNumber(min)) numbers.min = min + 0;
  if (fits && isFiniteNumber(max)) numbers.max = max + 0;
  if (!fits) {
    const message = `The slider range of ${name ?? "this node"} cannot be used, so the usual one is shown. Set it again.`;
    report("range", message);
  }
  return numbers;
}
