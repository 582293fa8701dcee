import { type Graph, type GraphNode, type NodeId, nodesById } from "../graph";
import { portCount } from "../operation";
import { operation } from "../operations";
import { evaluationOrder } from "../order";
import { nameOf } from "../render/label";

/** Why there is no derivative to write down. */
export type DerivativeFault = {
  readonly kind: "unknown-node" | "incomplete" | "loop" | "no-formula" | "not-a-number" | "too-large";
  readonly node: NodeId;
  readonly message: string;
};

/** A node with all its inputs there, ports beyond its operation's own left out. */
export type WholeNode = Omit<GraphNode, "inputs"> & { readonly inputs: readonly NodeId[] };

export type Upstream =
  | { readonly ok: true; readonly nodes: readonly WholeNode[] }
  | { readonly ok: false; readonly fault: DerivativeFault };

/** What a node is made of, itself last, in evaluation order; or why it cannot be computed. */
export function upstreamOf(graph: Graph, target: NodeId): Upstream {
  const index = nodesById(graph);
  if (!index.has(target)) {
    return refuse("unknown-node", target, "There is no such node. Choose one that is on the board.");
  }
  const list = [...index.values()];
  const place = new Map(list.map((node, at) => [node.id, at]));
  const inputs = list.map((node) => node.inputs.flatMap((id) => (id === null ? [] : (place.get(id) ?? []))));
  const order = evaluationOrder(inputs, place.get(target) ?? 0);
  const nodes: WholeNode[] = [];
  const done = new Set<NodeId>();
  for (const at of order) {
    const node = list[at];
    if (node === undefined) continue;
    const record = operation(node.op);
    if (record === undefined) {
      return refuse(
        "incomplete",
        node.id,
        `This page does not know the operation of ${nameOf(graph, node.id)}.`,
      );
    }
    const ports = portCount(record, node.inputs.length);
    const whole = node.inputs
      .slice(0, ports)
      .filter((input): input is NodeId => input !== null && index.has(input));
    // An operation with any number of inputs works with those it has.
    if (record.variadic === true ? whole.length === 0 && ports > 0 : whole.length < ports) {
      const message = `${nameOf(graph, node.id)} has nothing at one of its inputs. Connect a wire to it.`;
      return refuse("incomplete", node.id, message);
    }
    if (!whole.every((input) => done.has(input))) {
      return refuse("loop", node.id, `${nameOf(graph, node.id)} is part of a loop. Remove one of its wires.`);
    }
    done.add(node.id);
    nodes.push({ ...node, inputs: whole });
    if (node.id === target) break;
  }
  return { ok: true, nodes };
}

export function refuse(
  kind: DerivativeFault["kind"],
  node: NodeId,
  message: string,
): { readonly ok: false; readonly fault: DerivativeFault } {
  return { ok: false, fault: { kind, node, message } };
}

/** Ids and names that are not taken yet: the wanted one, or the first of `wanted2`, `wanted3`, … that is free. */
export function freeNames(taken: Iterable<string>): (wanted: string) => string {
  const used = new Set(taken);
  const next = new Map<string, number>();
  return (wanted) => {
    let name = wanted;
    while (used.has(name)) {
      const number = next.get(wanted) ?? 2;
      next.set(wanted, number + 1);
      name = `${wanted}${number}`;
    }
    used.add(name);
    return name;
  };
}
