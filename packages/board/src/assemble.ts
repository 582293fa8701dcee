import { type NodeId, operation, portName } from "@gradboard/autodiff";
import type { Board, BoardNode, BoardProblem } from "./board";
import { assembleGroups } from "./groups/assemble-groups";
import { keepPlan } from "./lesson/read-plan";
import type { MetaReading } from "./read-meta";
import type { NodeReading } from "./read-node";
import { sameNode, sameProblems } from "./same";
import { SCHEMA } from "./schema";

/** What was read from each key of `nodes`, and those keys sorted. */
export type Readings = { readonly order: readonly NodeId[]; readonly byId: ReadonlyMap<NodeId, NodeReading> };

/**
 * Puts separately read parts together and finds what is wrong between them: wires from nodes that are gone, names
 * used twice, a target that is gone. Everything equal to a part of `previous` is that very object.
 */
export function assemble(meta: MetaReading, readings: Readings, previous?: Board): Board {
  const source = (id: NodeId): Source => {
    const node = readings.byId.get(id)?.node ?? null;
    return node === null ? "gone" : node.annotation === undefined ? "computes" : "mute";
  };
  const readable = meta.schema <= SCHEMA;
  const target = typeof meta.target === "string" && source(meta.target) === "computes" ? meta.target : null;
  const problems: BoardProblem[] = [];
  if (!readable) problems.push(newerSchema(meta.schema));
  if (meta.target !== undefined && target === null) problems.push(UNKNOWN_TARGET);

  const groups = groupsOf(readings, previous);
  const counts = countNames(readings);
  const nodes = new Map<NodeId, BoardNode>();
  for (const id of readings.order) {
    const reading = readings.byId.get(id);
    if (reading === undefined) continue;
    problems.push(...reading.problems);
    if (reading.node === null) continue;
    const node = withoutLostGroup(withoutDanglingWires(reading.node, source, problems), groups);
    const uses = node.name === undefined ? 0 : (counts.get(node.name) ?? 0);
    if (node.name !== undefined && uses > 1) problems.push(duplicateName(id, node.name, uses));
    const before = previous?.nodes.get(id);
    nodes.set(id, before !== undefined && sameNode(before, node) ? before : node);
  }
  return keepIdentity(
    {
      schema: meta.schema,
      title: meta.title,
      target,
      lesson: meta.lesson,
      plan: keepPlan(meta.plan, previous?.plan),
      nodes,
      groups,
      problems,
      readable,
    },
    previous,
  );
}

function keepIdentity(board: Board, previous: Board | undefined): Board {
  if (previous === undefined) return board;
  const sameNodes =
    board.nodes.size === previous.nodes.size &&
    [...board.nodes].every(([id, node]) => previous.nodes.get(id) === node);
  const nodes = sameNodes ? previous.nodes : board.nodes;
  const problems = sameProblems(board.problems, previous.problems) ? previous.problems : board.problems;
  const unchanged =
    nodes === previous.nodes &&
    problems === previous.problems &&
    board.groups === previous.groups &&
    board.title === previous.title &&
    board.target === previous.target &&
    board.lesson === previous.lesson &&
    board.plan === previous.plan &&
    board.schema === previous.schema;
  return unchanged ? previous : { ...board, nodes, problems };
}

function groupsOf({ byId }: Readings, previous: Board | undefined): Board["groups"] {
  const groups = [...byId.values()].flatMap(({ group }) => group ?? []);
  const nodes = groups.length === 0 ? [] : [...byId.values()].flatMap(({ node }) => node ?? []);
  return assembleGroups(new Map(groups.map((group) => [group.id, group])), nodes, previous?.groups);
}

/** Somebody may have taken the group apart while somebody else put the node into it. */
function withoutLostGroup(node: BoardNode, groups: Board["groups"]): BoardNode {
  if (node.parent === undefined || groups.has(node.parent)) return node;
  const { parent: _, ...rest } = node;
  return rest;
}

function countNames(readings: Readings): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { node } of readings.byId.values()) {
    if (node?.name !== undefined) counts.set(node.name, (counts.get(node.name) ?? 0) + 1);
  }
  return counts;
}

function withoutDanglingWires(
  node: BoardNode,
  source: (id: NodeId) => Source,
  problems: BoardProblem[],
): BoardNode {
  const dangles = (from: NodeId | null): from is NodeId => from !== null && source(from) !== "computes";
  if (!node.inputs.some(dangles)) return node;
  node.inputs.forEach((from, port) => {
    if (dangles(from)) problems.push(danglingWire(node, port, { id: from, is: source(from) }));
  });
  return { ...node, inputs: node.inputs.map((from) => (dangles(from) ? null : from)) };
}

/** What a wire comes from: a node that computes, one that does not (a note, say), or one that is gone. */
type Source = "computes" | "mute" | "gone";

function danglingWire(
  node: BoardNode,
  port: number,
  from: { readonly id: NodeId; readonly is: Source },
): BoardProblem {
  const known = operation(node.op);
  const title = node.name ?? known?.spoken ?? "this node";
  const at = `port ${known === undefined ? port + 1 : portName(known, port)} of ${title}`;
  const message =
    from.is === "gone"
      ? `The node that fed ${at} was deleted. Connect another node to this port.`
      : `What is wired to ${at} computes nothing. Connect another node to this port.`;
  return { kind: "dangling-wire", node: node.id, port, from: from.id, message };
}

function duplicateName(node: NodeId, name: string, uses: number): BoardProblem {
  const message = `${uses} nodes are called ${name}. Rename this one or the other, so that it is clear which is meant.`;
  return { kind: "duplicate-name", node, name, message };
}

const UNKNOWN_TARGET: BoardProblem = {
  kind: "unknown-target",
  message: "The target of this board was deleted. Pick another node as the target to see gradients.",
};

function newerSchema(schema: number): BoardProblem {
  const message =
    "A newer version of Gradboard made this board, so it can only be read here. Reload the page to get that version.";
  return { kind: "newer-schema", schema, message };
}
