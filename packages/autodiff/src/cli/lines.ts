import { evaluate, evaluationJson, findNode, parse } from "../index";
import { readNumber } from "./arguments";

/** One line of `eval --jsonl`: reads `{"id","expr","at","target"?}`, answers one JSON object. Never throws. */
export function answerLine(line: string): string {
  const request = readRequest(line);
  if (request === undefined) {
    return JSON.stringify({
      id: null,
      error: { message: 'A line is an object with "id" and "expr".', position: 0, length: 0 },
    });
  }
  const { id, expr, at, target } = request;
  const parsed = parse(expr);
  if (!parsed.ok) {
    const { message, position, length } = parsed.fault;
    return JSON.stringify({ id, error: { message, position, length } });
  }
  const node = target === undefined ? parsed.target : findNode(parsed.graph, parsed.names, target);
  if (node === undefined) {
    return JSON.stringify({
      id,
      error: { message: "The target is not in the formula.", position: 0, length: 0 },
    });
  }
  return JSON.stringify({ id, ...evaluationJson(evaluate(parsed.graph, node, Object.fromEntries(at))) });
}

type Request = { id: unknown; expr: string; at: Map<string, number>; target: string | undefined };

function readRequest(line: string): Request | undefined {
  let data: unknown;
  try {
    data = JSON.parse(line);
  } catch {
    return undefined;
  }
  if (typeof data !== "object" || data === null || !("expr" in data) || typeof data.expr !== "string")
    return undefined;
  const at = new Map<string, number>();
  if ("at" in data && typeof data.at === "object" && data.at !== null) {
    for (const [name, value] of Object.entries(data.at)) {
      const number = typeof value === "string" ? readNumber(value) : value;
      if (typeof number === "number") at.set(name, number);
    }
  }
  const target = "target" in data && typeof data.target === "string" ? data.target : undefined;
  return { id: "id" in data ? data.id : null, expr: data.expr, at, target };
}
