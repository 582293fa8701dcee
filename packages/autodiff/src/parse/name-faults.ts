import type { Operation } from "../operation";
import type { Builder } from "./builder";
import { type FormulaFault, fault, quote } from "./fault";
import { gluedCall } from "./glued-call";
import { nearest } from "./nearest";
import type { Token } from "./scan";
import { LONGEST_NAME } from "./variable-name";
import { functionNamed, functionWords } from "./words";

/** Words of other notations, with what to write for them. */
const ELSEWHERE = new Map(
  Object.entries({
    tg: "tan",
    lg: "log10",
    lb: "log2",
    ld: "log2",
    arctg: "atan",
    sgn: "sign",
    signum: "sign",
    argsinh: "asinh",
    arsinh: "asinh",
    arcosh: "acosh",
    artanh: "atanh",
    logistic: "sigmoid",
    swish: "silu",
    avg: "mean",
    average: "mean",
    heaviside: "step",
    power: "pow",
    cot: "1/tan(x)",
    ctg: "1/tan(x)",
    sec: "1/cos(x)",
    csc: "1/sin(x)",
    log1p: "ln(1 + x)",
    expm1: "exp(x) - 1",
    log3: "log_3(x)",
  }),
);

/** A name that cannot stand where it does; undefined if it can. `next` is the token behind it. */
export function nameFault(token: Token, next: Token, builder: Builder): FormulaFault | undefined {
  const { text } = token;
  const at = (message: string) => fault(message, token.position, token.length);
  if (text.length > LONGEST_NAME) return at("This name is too long: names have at most 64 characters.");
  if (next.kind === "(") return unknownFunction(token, builder);
  if (builder.isKnown(text)) return undefined;
  const lower = text.toLowerCase();
  const slip = lower !== text && functionNamed(lower)?.ports.length === 1;
  if (slip && startsValue(next)) return at(`There is no function ${quote(text)}. Did you mean \`${lower}\`?`);
  const glued = gluedCall(text);
  return glued === undefined ? undefined : at(`${quote(text)} would be one name. Write ${glued}.`);
}

/** Can an argument without brackets begin with this? */
export function startsValue(next: Token): boolean {
  return ["number", "name", "root", "|", "["].includes(next.kind);
}

/**
 * A name in front of a bracket. Single letters (also with an index) and names used before are factors, `x(x+1)`; any
 * other word is probably a function that does not exist.
 */
function unknownFunction(token: Token, builder: Builder): FormulaFault | undefined {
  const { text } = token;
  const own = builder.names.get(text);
  if (own?.defined === true && /^[fgh]$/.test(text)) {
    const message = `${quote(text)} is a result here, no function to put numbers into. To multiply, write ${text}*(…).`;
    return fault(message, token.position, token.length);
  }
  if (builder.isKnown(text) || /^\p{L}(?:_?\d*|_\p{L})$/u.test(text)) return undefined;
  return fault(`There is no function ${quote(text)}. ${advice(text, builder)}`, token.position, token.length);
}

function advice(text: string, builder: Builder): string {
  const elsewhere = ELSEWHERE.get(text.toLowerCase());
  if (elsewhere !== undefined) {
    return functionNamed(elsewhere) === undefined ? `Write ${elsewhere}.` : `Did you mean \`${elsewhere}\`?`;
  }
  const tail = text.slice(1);
  if (tail.length > 1 && functionNamed(tail) !== undefined) {
    return `Write a × in front of it: ${text.slice(0, 1)}*${tail}(…).`;
  }
  const near = nearest(text, functionWords()) ?? nearest(text, builder.names.keys());
  return near === undefined ? "To multiply, write × before the bracket." : `Did you mean \`${near}\`?`;
}

/** What stands directly behind a number and only looks like a factor: `0x1F`, `0b1`, `1_000`. */
export function digitsFault(number: Token, next: Token): FormulaFault | undefined {
  if (next.kind !== "name" || next.position !== number.position + number.length) return undefined;
  if (next.text.startsWith("_"))
    return fault("Write numbers without _ between their digits.", next.position, next.length);
  const isCoded = number.text === "0" && /^(?:x[\da-f]*\d[\da-f]*|b[01]+|o[0-7]+)$/i.test(next.text);
  return isCoded
    ? fault("Numbers are read as decimals. Write this one in decimal digits.", next.position, next.length)
    : undefined;
}

/** A function word with the wrong number of values, or with none at all. */
export function callFault(token: Token, record: Operation, given?: number): FormulaFault {
  const at = (message: string) => fault(message, token.position, token.length);
  const example = `${token.text}(${record.ports.join(", ")}${record.variadic === true ? ", …" : ""})`;
  if (given === undefined)
    return at(`\`${token.text}\` needs something to work on. Write it with brackets: ${example}.`);
  if (token.text === "log" && given === 1) {
    return at("`log` needs its base: write ln(x), log10(x), log2(x) or log(x, base).");
  }
  if (token.text === "sqrt" && given === 2)
    return at("`sqrt` is the square root. For others write root(x, 3).");
  if (record.variadic === true)
    return at(`\`${token.text}\` takes at least 2 values, or a vector: ${example}.`);
  const most = record.ports.length;
  const fewest = most - (record.defaults?.length ?? 0);
  const wanted = fewest === most ? `${most}` : `${fewest} to ${most}`;
  return at(
    `\`${token.text}\` takes ${wanted} ${most === 1 ? "value" : "values"}, not ${given}: ${example}.`,
  );
}
