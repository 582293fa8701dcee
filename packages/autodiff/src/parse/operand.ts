import { precedence } from "../precedence";
import { colon, openRange } from "./brackets";
import { fault } from "./fault";
import { missingOperand, unexpected } from "./messages";
import { digitsFault } from "./name-faults";
import { readName } from "./read-name";
import type { Reader, Step } from "./reader";
import type { Token } from "./scan";
import { rootOfDegree } from "./words";

/** Reads where an operand is wanted. `last` is the token before, if there is one. */
export function readOperand(reader: Reader, last: Token | undefined): Step {
  const { tokens, yard } = reader;
  const token = tokens.current;
  switch (token.kind) {
    case "number":
      return readNumber(reader, token);
    case "name":
      return readName(reader, token);
    case "(":
      yard.open("bracket", token);
      break;
    case "[":
      yard.open("list", token);
      break;
    case "|":
      yard.open("bar", token);
      break;
    case "root":
      return readRoot(reader, token, token.text);
    case "superscript":
      if (tokens.peek().kind !== "root") return missingOperand(token, last, tokens.text);
      // ³√x: the sign behind it is the root itself.
      tokens.advance();
      return readRoot(reader, token, token.text);
    case "operator":
      if (token.text === "-") yard.push("minus", yard.signPrecedence());
      else if (token.text !== "+") return missingOperand(token, last, tokens.text);
      break;
    case ":":
      return colon(reader, token, false) ?? unexpected(token);
    case ",":
    case "]":
      return openRange(reader, token) ?? missingOperand(token, last, tokens.text);
    case "unknown":
    case "prime":
    case "transpose":
      return unexpected(token);
    default:
      return missingOperand(token, last, tokens.text);
  }
  tokens.advance();
  return true;
}

function readNumber({ tokens, builder, yard }: Reader, token: Token): Step {
  const value = Number(token.text);
  const next = tokens.peek();
  if (!Number.isFinite(value)) return fault("This number is too large.", token.position, token.length);
  if (next.kind === "number" && next.position === token.position + token.length) {
    return fault("A number has one decimal point.", next.position, next.length);
  }
  const problem = digitsFault(token, next);
  if (problem !== undefined) return problem;
  const isRaised = next.kind === "superscript" || (next.kind === "operator" && next.text === "^");
  yard.operands.push(builder.number(!isRaised && yard.takeMinus() ? -value : value));
  tokens.advance();
  return false;
}

function readRoot({ tokens, builder, yard }: Reader, token: Token, degree: string): Step {
  const record = rootOfDegree(degree);
  if (record === undefined || !/^\d+$/.test(degree)) return unexpected(token);
  const tail =
    record.ports.length > 1 ? { base: builder.number(Number(degree)), power: undefined } : undefined;
  yard.push("word", precedence.root, record, tail);
  tokens.advance();
  return true;
}
