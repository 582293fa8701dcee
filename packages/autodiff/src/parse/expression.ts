import type { Value } from "../tensor/tensor";
import { unclosed } from "./brackets";
import type { Builder } from "./builder";
import { type FormulaFault, fault } from "./fault";
import { readOperand } from "./operand";
import { readOperator } from "./operator";
import type { Reader, Step } from "./reader";
import type { Token } from "./scan";
import { MOST_TOKENS, type Tokens } from "./tokens";
import { Yard } from "./yard";

export type ExpressionResult =
  | { readonly ok: true; readonly node: number; readonly literal: Value | undefined }
  | { readonly ok: false; readonly fault: FormulaFault };

/**
 * Reads one expression up to a separator or the end: a shunting yard with explicit stacks, so that a million brackets
 * are just a longer array. `before` is the token in front of it, if any; `literal` the value if the expression is a
 * number, vector or matrix alone.
 */
export function readExpression(
  tokens: Tokens,
  builder: Builder,
  before: Token | undefined,
): ExpressionResult {
  const reader: Reader = { tokens, builder, yard: new Yard(builder) };
  const { yard } = reader;
  const first = builder.drafts.length;
  let last = before;
  let wanted = true;
  while (true) {
    const token = tokens.current;
    if (tokens.count > MOST_TOKENS)
      return { ok: false, fault: fault(TOO_LONG, token.position, token.length) };
    if (builder.drafts.length > MOST_NODES)
      return { ok: false, fault: fault(TOO_LARGE, token.position, token.length) };
    if (token.kind === "newline" && (wanted || yard.innermost() !== undefined || continues(tokens))) {
      tokens.advance();
      continue;
    }
    if (!wanted && (token.kind === "end" || token.kind === ";" || token.kind === "newline")) break;
    const step: Step = wanted ? readOperand(reader, last) : readOperator(reader, last);
    if (typeof step !== "boolean") return { ok: false, fault: step };
    wanted = step;
    last = token;
  }
  const open = unclosed(reader);
  if (open !== undefined) return { ok: false, fault: open };
  const node = yard.operands[0] ?? 0;
  const isAlone = builder.drafts.length === first + 1;
  return { ok: true, node, literal: isAlone ? builder.literal(node) : undefined };
}

/** Products without a sign and superscripts make more nodes than there are tokens, and nodes cost more. */
const MOST_NODES = 150_000;

const TOO_LARGE = `This formula is too long to be read: it has more than ${MOST_NODES.toLocaleString("en")} operations, numbers and names. Split it into several.`;
const TOO_LONG = `This formula is too long to be read: it has more than ${MOST_TOKENS.toLocaleString("en")} numbers, names and signs. Split it into several.`;

/** A line that starts with an operator goes on with the line before it. */
function continues(tokens: Tokens): boolean {
  let next = tokens.peek();
  // An empty line or ten: beyond that nobody means one formula, and looking again at each would be slow.
  for (let lines = 0; lines < 10 && next.kind === "newline"; lines++) next = tokens.behind(next);
  return next.kind === "operator";
}
