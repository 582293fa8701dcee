import { evaluate, evaluationJson, findNode, knownNames, parse, type Value } from "../index";
import { valueFrom } from "./values";
import { withValues } from "./with-values";

/**
 * One line of `eval --jsonl`: reads `{"id","expr","at","target"?}`, answers one JSON object. Where `at` is given every
 * variable must be in it: in a batch a misspelt name should not pass as a new variable. Never throws.
 */
export function answerLine(line: string): string {
  const request = readRequest(line);
  if (request === undefined) {
    return refusal(null, 'A line is an object with "id" and "expr".', 0, 0);
  }
  const { id, expr, at, target } = request;
  const parsed = parse(expr, knownNames(at ?? []));
  if (!parsed.ok) return refusal(id, parsed.fault.message, parsed.fault.position, parsed.fault.length);
  const nodes = new Map(parsed.graph.nodes.map((node) => [node.id, node]));
  for (const [name, use] of parsed.names) {
    if (at === undefined || at.has(name) || use.given || nodes.get(use.node)?.name !== name) continue;
    if (nodes.get(use.node)?.op === "variable") {
      return refusal(id, `The variable has no value in "at".`, use.position, name.length);
    }
  }
  const node = target === undefined ? parsed.target : findNode(parsed.graph, parsed.names, target);
  if (node === undefined) {
    return refusal(id, "The target is not in the formula.", 0, 0);
  }
  const graph = withValues(parsed.graph, at ?? new Map());
  return JSON.stringify({ id, ...evaluationJson(evaluate(graph, node, Object.fromEntries(at ?? []))) });
}

function refusal(id: unknown, message: string, position: number, length: number): string {
  return JSON.stringify({ id, error: { message, position, length } });
}

type Request = { id: unknown; expr: string; at: Map<string, Value> | undefined; target: string | undefined };

function readRequest(line: string): Request | undefined {
  let data: unknown;
  try {
    data = JSON.parse(line);
  } catch {
    return undefined;
  }
  if (typeof data !== "object" || data === null || !("expr" in data) || typeof data.expr !== "string")
    return undefined;
  let at: Map<string, Value> | undefined;
  if ("at" in data && typeof data.at === "object" && data.at !== null) {
    at = new Map();
    for (const [name, value] of Object.entries(data.at)) {
      const read = valueFrom(value);
      if (read !== undefined) at.set(name, read);
    }
  }
  const target = "target" in data && typeof data.target === "string" ? data.target : undefined;
  return { id: "id" in data ? data.id : null, expr: data.expr, at, target };
}
