import { callOf } from "./calls";
import { type FormulaFault, fault } from "./fault";
import { indexed, numbersIn } from "./index-cells";
import { listOf } from "./lists";
import { mismatched, neverClosed, semicolonInside, strayComma } from "./messages";
import type { Reader, Step } from "./reader";
import type { Token } from "./scan";
import type { Opening } from "./yard";

const CLOSING = { bracket: ")", call: ")", bar: "|", list: "]", index: "]" } as const;

/** A closing bracket behind an operand: what it encloses becomes one operand. */
export function closeBracket(reader: Reader, token: Token): Step {
  const open = completed(reader);
  if (open === undefined || CLOSING[open.kind] !== token.kind) return mismatched(token, open?.token);
  const cell = open.cells.at(-1);
  if (cell?.isRange === true) cell.hasStop = true;
  return close(reader, open, token);
}

/** The innermost bracket, with what waits inside it built. */
function completed({ yard }: Reader): Opening | undefined {
  yard.reduceAll();
  return yard.innermost();
}

function close(reader: Reader, open: Opening, token: Token): Step {
  const { tokens, yard } = reader;
  const made = enclosed(reader, open, token);
  if (typeof made === "object") return made;
  yard.close();
  yard.operands.push(made);
  tokens.advance();
  return false;
}

function enclosed({ builder, yard }: Reader, open: Opening, token: Token): number | FormulaFault {
  switch (open.kind) {
    case "bracket":
      return yard.take(1)[0] ?? 0;
    case "bar":
      return builder.add("abs", yard.take(1));
    case "call": {
      const made = callOf(builder, open, yard.take(open.count));
      return typeof made === "number" ? yard.raised(made, open.tail) : made;
    }
    case "list":
      return listOf(builder, yard.take(open.count), open.from, open.token);
    case "index": {
      const { position } = open.token;
      if (open.cells.length > 2)
        return fault("A matrix has two indices: A[row, column].", position, token.position + 1 - position);
      const numbers = yard.take(open.cells.reduce((sum, cell) => sum + numbersIn(cell), 0));
      return indexed(builder, yard.take(1)[0] ?? 0, open.cells, numbers);
    }
  }
}

/** A comma behind an operand. */
export function nextValue(reader: Reader, token: Token): Step {
  const open = completed(reader);
  if (open === undefined || open.kind === "bracket" || open.kind === "bar")
    return strayComma(token, reader.tokens.text);
  const cell = open.cells.at(-1);
  if (cell?.isRange === true) cell.hasStop = true;
  return next(reader, open);
}

function next({ tokens }: Reader, open: Opening): Step {
  open.count++;
  if (open.kind === "index") open.cells.push({ isRange: false, hasStart: false, hasStop: false });
  tokens.advance();
  return true;
}

const RANGE = "A range of entries is written v[1:3], v[1:] or v[:3].";

/** `:` inside `A[…]`, behind an operand or at the start of a range; undefined where it has no meaning. */
export function colon(reader: Reader, token: Token, hasStart: boolean): Step | undefined {
  const open = hasStart ? completed(reader) : reader.yard.innermost();
  const cell = open?.cells.at(-1);
  if (cell === undefined) return undefined;
  if (cell.isRange || (!hasStart && reader.yard.top() !== open)) {
    return fault(RANGE, token.position, token.length);
  }
  cell.isRange = true;
  cell.hasStart = hasStart;
  reader.tokens.advance();
  return true;
}

/** The end of a range without a stop, `v[1:]`; undefined where something is missing. */
export function openRange(reader: Reader, token: Token): Step | undefined {
  const open = reader.yard.innermost();
  if (open?.cells.at(-1)?.isRange !== true || reader.yard.top() !== open) return undefined;
  return token.kind === "]" ? close(reader, open, token) : next(reader, open);
}

/** What is still open at the end of an expression. */
export function unclosed(reader: Reader): FormulaFault | undefined {
  const open = completed(reader);
  if (open === undefined) return undefined;
  const end = reader.tokens.current;
  const isSeparated = open.kind === "list" || (open.kind === "call" && (open.record?.ports.length ?? 0) > 1);
  return end.kind === ";" && isSeparated
    ? semicolonInside(end, open.kind === "list")
    : neverClosed(open.token);
}
