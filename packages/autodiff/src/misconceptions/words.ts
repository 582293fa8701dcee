import type { NodeId } from "../graph";
import { phraseOf } from "../render/label";
import type { Asked } from "./asked";

/** What a hint calls a node. */
export function called(asked: Asked, id: NodeId | null | undefined): string {
  return phraseOf(asked.program.graph, id ?? "");
}

/** The node that is asked about. */
export function self(asked: Asked): string {
  return called(asked, asked.node);
}

export function target(asked: Asked): string {
  return called(asked, asked.program.target);
}

/** What the asked wires lead into, each once: "a·b and a+b". */
export function consumers(asked: Asked): string {
  return listed([...new Set(asked.wires.map(({ to }) => to))].map((id) => called(asked, id)));
}

/** The first of them whose operation is one of these. */
export function consumerOf(asked: Asked, ops: ReadonlySet<string>): NodeId | undefined {
  return asked.wires.find(({ to }) => ops.has(asked.op(to)))?.to;
}

/** "a", "a and b", "a, b and c" */
export function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}
