import type { Operation } from "../operation";
import { precedence } from "../precedence";
import { type FormulaFault, fault } from "./fault";
import { DERIVATIVE, unexpected } from "./messages";
import { callFault, nameFault, startsValue } from "./name-faults";
import type { Reader, Step } from "./reader";
import type { Token } from "./scan";
import type { Tokens } from "./tokens";
import { baseOf, constantNamed, functionNamed, infixOperation } from "./words";

/** Reads a name where an operand is wanted: a variable, a constant, or a function word with what belongs to it. */
export function readName(reader: Reader, token: Token): Step {
  const { tokens, builder, yard } = reader;
  const next = tokens.peek();
  const top = yard.top();
  if (next.kind === "=" && top !== undefined && "token" in top && top.kind === "call") {
    top.names ??= new Map();
    top.names.set(top.count - 1, token);
    tokens.advance();
    tokens.advance();
    return true;
  }
  const record = functionNamed(token.text);
  if (record !== undefined) return readWord(reader, token, record, undefined);
  const base = baseOf(token.text);
  if (base !== undefined) return readLogarithm(reader, token, base);
  const constant = constantNamed(token.text);
  if (constant !== undefined) yard.operands.push(builder.constant(constant));
  else {
    const primed = next.kind === "prime" ? takePrimes(reader, token.text) : token.text;
    const problem = nameFault(token, tokens.peek(), builder) ?? derivative(reader, token);
    if (problem !== undefined) return problem;
    if (primed === token.text) factors(reader, token);
    else yard.operands.push(builder.use(primed, token.position));
  }
  tokens.advance();
  return false;
}

/** `x'` where that is a name: the tokens up to the last prime are taken. */
function takePrimes({ tokens, builder }: Reader, name: string): string {
  let primed = name;
  let token = tokens.current;
  for (let next = tokens.peek(); next.kind === "prime"; next = tokens.behind(next)) {
    primed += "'";
    token = next;
    if (primed.length > 64) break;
  }
  if (!builder.isKnown(primed)) return name;
  while (tokens.current.position < token.position) tokens.advance();
  return primed;
}

/** A name, or the product of the known names it is made of. */
function factors({ builder, yard }: Reader, token: Token): void {
  const multiply = infixOperation("*");
  builder.factors(token.text).forEach((name, index) => {
    if (index > 0 && multiply !== undefined) yard.infix(multiply, precedence.juxtaposition);
    yard.operands.push(builder.use(name, token.position));
  });
}

/** `d/dx` in front of something, where there is no d. */
function derivative({ tokens, builder }: Reader, token: Token): FormulaFault | undefined {
  const slash = tokens.peek();
  if (token.text !== "d" || slash.text !== "/" || builder.isKnown("d")) return undefined;
  const below = tokens.behind(slash);
  const isDifferential = below.kind === "name" && below.text.length > 1 && below.text.startsWith("d");
  if (!isDifferential || builder.isKnown(below.text)) return undefined;
  const next = tokens.behind(below);
  if (next.kind !== "(" && !startsValue(next)) return undefined;
  return fault(DERIVATIVE, token.position, below.position + below.length - token.position);
}

/** `log_2(x)`, `log_b x`. */
function readLogarithm(reader: Reader, token: Token, base: string): Step {
  const usual = functionNamed(base === "e" ? "ln" : base === "2" || base === "10" ? `log${base}` : "log");
  if (usual === undefined) return unexpected(token);
  if (usual.ports.length === 1) return readWord(reader, token, usual, undefined);
  const { builder } = reader;
  const constant = constantNamed(base);
  const node = /^\d+$/.test(base)
    ? builder.number(Number(base))
    : constant === undefined
      ? builder.use(base, token.position)
      : builder.constant(constant);
  return readWord(reader, token, usual, node);
}

/** A function word, an exponent perhaps (`sin²(x)` is (sin x)²), then brackets or an argument without them. */
function readWord({ tokens, yard }: Reader, token: Token, record: Operation, base: number | undefined): Step {
  const power = readExponent(tokens, token, record);
  if (typeof power === "object") return power;
  tokens.advance();
  const next = tokens.current;
  const tail = base === undefined && power === undefined ? undefined : { base, power };
  if (next.kind === "(") {
    yard.open("call", next, record, token, tail);
    tokens.advance();
    return true;
  }
  const ports = record.ports.length - (base === undefined ? 0 : 1);
  if (ports !== 1 || !startsValue(next)) return callFault(token, record);
  yard.push("word", precedence.word, record, tail);
  return true;
}

/** The exponent between a function word and its argument; the token in hand is its last one afterwards. */
function readExponent(tokens: Tokens, token: Token, record: Operation): number | undefined | FormulaFault {
  const next = tokens.peek();
  const isHat = next.kind === "operator" && next.text === "^";
  if (!isHat && next.kind !== "superscript") return undefined;
  const exponent = isHat ? tokens.behind(next) : next;
  if (/^\d+$/.test(exponent.text)) {
    tokens.advance();
    if (isHat) tokens.advance();
    return Number(exponent.text);
  }
  const word = token.text;
  const inverse =
    functionNamed(`a${record.id}`) === undefined ? "" : `a${record.id}(x) for the inverse function, `;
  const message = exponent.text.startsWith("-")
    ? `This can be read in two ways. Write ${inverse}1/${word}(x) for the reciprocal.`
    : `Write the exponent behind the brackets: ${word}(x)^n.`;
  const end = exponent.text === "-" ? tokens.behind(exponent) : exponent;
  return fault(message, token.position, end.position + end.length - token.position);
}
