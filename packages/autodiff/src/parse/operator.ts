import { precedence } from "../precedence";
import { closeBracket, colon, nextValue } from "./brackets";
import { fault } from "./fault";
import { strayPrime, unexpected } from "./messages";
import type { Reader, Step } from "./reader";
import type { Token } from "./scan";
import { constantNamed, functionNamed, infixOperation } from "./words";

/** Reads where an operator may stand, behind an operand. `last` is the token before. */
export function readOperator(reader: Reader, last: Token | undefined): Step {
  const { tokens, yard } = reader;
  const token = tokens.current;
  switch (token.kind) {
    case "operator":
      return readInfix(reader, token);
    case "superscript":
      return readSuperscript(reader, token);
    case "prime":
      return readPrime(reader, token);
    case "transpose":
      yard.wrap("transpose");
      tokens.advance();
      return false;
    case ")":
    case "]":
      return closeBracket(reader, token);
    case "|":
      return yard.innermost()?.kind === "bar" ? closeBracket(reader, token) : juxtapose(reader, token);
    case ",":
      return nextValue(reader, token);
    case ":":
      return colon(reader, token, true) ?? unexpected(token);
    case "[":
      return readIndex(reader, token);
    case "number":
      if (last?.kind === "number") {
        const message = "Two numbers stand side by side. Write × or + between them.";
        return fault(message, token.position, token.length);
      }
      return juxtapose(reader, token);
    case "name":
    case "root":
    case "(":
      return juxtapose(reader, token);
    default:
      return unexpected(token);
  }
}

function readInfix({ tokens, builder, yard }: Reader, token: Token): Step {
  const record = infixOperation(token.text);
  if (record === undefined) return unexpected(token);
  const next = tokens.peek();
  const isTransposed =
    token.text === "^" && next.text === "T" && builder.isTensor(yard.operands.at(-1) ?? -1);
  if (isTransposed && !builder.isKnown("T")) {
    yard.wrap("transpose");
    tokens.advance();
    tokens.advance();
    return false;
  }
  yard.infix(record, LEVELS.get(token.text) ?? precedence.product);
  tokens.advance();
  return true;
}

const LEVELS = new Map<string, number>([
  ["+", precedence.sum],
  ["-", precedence.sum],
  ["^", precedence.power],
]);

/** `x²`, `eˣ`, `x⁻ⁿ`. */
function readSuperscript({ tokens, builder, yard }: Reader, token: Token): Step {
  const [, sign, digits, letter] = /^([-+]?)(?:(\d+)|(\p{L}))$/u.exec(token.text) ?? [];
  if (digits === undefined && letter === undefined) return unexpected(token);
  yard.reduceTo(precedence.power + 1);
  let exponent: number;
  if (digits !== undefined) exponent = builder.number(Number(`${sign}${digits}`));
  else {
    const constant = constantNamed(letter ?? "");
    exponent =
      constant === undefined ? builder.use(letter ?? "", token.position) : builder.constant(constant);
    if (sign === "-") exponent = builder.add("neg", [exponent]);
  }
  yard.wrap("pow", exponent);
  tokens.advance();
  return false;
}

/** `A'`: the transpose of what is a matrix for sure; of anything else it could mean too many things. */
function readPrime({ tokens, builder, yard }: Reader, token: Token): Step {
  if (!tokens.touches(token) || !builder.isTensor(yard.operands.at(-1) ?? -1)) return strayPrime(token);
  yard.wrap("transpose");
  tokens.advance();
  return false;
}

/** `A[0]`; a number in front of a list is a factor. */
function readIndex(reader: Reader, token: Token): Step {
  const { tokens, builder, yard } = reader;
  if (typeof builder.literal(yard.operands.at(-1) ?? -1) === "number") return juxtapose(reader, token);
  yard.open("index", token);
  tokens.advance();
  return true;
}

/** A product without a sign; the token stays for the operand it begins. */
function juxtapose({ tokens, yard }: Reader, token: Token): Step {
  const record = infixOperation("*");
  if (record === undefined) return unexpected(token);
  // `sin x cos x` is sin(x)·cos(x): a function word ends the argument of the one before it.
  if (token.kind === "name" && functionNamed(token.text) !== undefined) {
    yard.reduceTo(precedence.word);
  }
  // `1/2x` is 1/(2x), but a space ends the denominator: `1/2 x` is a half of x.
  if (!tokens.touches(token)) {
    yard.reduceTo(precedence.juxtaposition);
    yard.reduceQuotient();
  }
  yard.infix(record, precedence.juxtaposition);
  return true;
}
