import { type Operation, portLetter, type SlopeEntry } from "../operation";
import { parse } from "../parse/parse";
import { simplified } from "./simplified";
import type { Terms } from "./terms";

/** What the slope of a port says: its formula, and texts of its own where the formula does not say it well. */
export type Slope = Exclude<SlopeEntry, string>;

/** A record's slope at one port; `count` is how many inputs the node has. */
export function slopeOf(record: Operation, count: number, port: number): Slope | undefined {
  const entries = typeof record.slopes === "function" ? record.slopes(count) : record.slopes;
  const entry = entries[port];
  return typeof entry === "string" ? { formula: entry } : entry;
}

type Parsed = Extract<ReturnType<typeof parse>, { ok: true }>;

const parsed = new Map<string, Parsed | undefined>();

function parsedSlope(text: string): Parsed | undefined {
  if (!parsed.has(text)) {
    const result = parse(text);
    parsed.set(text, result.ok ? result : undefined);
  }
  return parsed.get(text);
}

/** Which input a letter means, -1 for the node's own value. */
function portOf(letter: string, count: number): number {
  for (let port = 0; port < count; port++) if (portLetter(port) === letter) return port;
  return -1;
}

/**
 * Grows a slope formula in `terms`, simplified, with the given terms in the place of inputs and of the node itself.
 * Undefined for a formula that cannot be read.
 */
export function growSlope(
  terms: Terms,
  formula: string,
  inputs: readonly number[],
  itself: () => number,
): number | undefined {
  const source = parsedSlope(formula);
  if (source === undefined) return undefined;
  const grown = new Map<string, number>();
  for (const node of source.graph.nodes) {
    const leaf = () => inputs[portOf(node.name ?? "", inputs.length)] ?? itself();
    const index =
      node.op === "variable"
        ? leaf()
        : node.op === "constant"
          ? terms.number(typeof node.value === "number" ? node.value : 1)
          : simplified(
              terms,
              node.op,
              node.inputs.map((input) => grown.get(input ?? "") ?? 0),
            );
    grown.set(node.id, index);
  }
  return grown.get(source.target);
}
