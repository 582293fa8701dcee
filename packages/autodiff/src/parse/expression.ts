import type { Operation } from "../operation";
import { precedence } from "../precedence";
import type { Builder } from "./builder";
import { type FormulaFault, fault } from "./fault";
import { checkCall, missingOperand, unexpected, unknownFunction } from "./messages";
import { scan, type Token } from "./scan";
import { constantNamed, functionNamed, infixOperation } from "./words";
import { type Waiting, Yard } from "./yard";

export type ExpressionResult =
  | { readonly ok: true; readonly node: number; readonly end: Token; readonly literal: number | undefined }
  | { readonly ok: false; readonly fault: FormulaFault };

const MULTIPLY = "*";

/**
 * Reads one expression from `text` at `from`, up to a separator or the end: a shunting yard with an explicit stack,
 * so that a million brackets are just a longer array. `literal` is the value if the expression is a number alone.
 */
export class ExpressionReader {
  private readonly yard: Yard;
  private depth = 0;
  private token: Token;
  private problem: FormulaFault | undefined;

  constructor(
    private readonly text: string,
    from: number,
    private readonly builder: Builder,
    private readonly before: Token | undefined,
  ) {
    this.token = scan(text, from);
    this.yard = new Yard(builder);
  }

  read(): ExpressionResult {
    const before = this.builder.drafts.length;
    let last = this.before;
    let wanted = true;
    while (this.problem === undefined) {
      const token = this.token;
      if (token.kind === "newline" && (wanted || this.depth > 0 || this.continues(token))) {
        this.advance();
        continue;
      }
      if (wanted) wanted = this.operand(token, last);
      else if (this.isEnd(token)) break;
      else wanted = this.operator(token);
      last = token;
    }
    if (this.problem === undefined) this.finish();
    if (this.problem !== undefined) return { ok: false, fault: this.problem };
    const node = this.yard.operands[0] ?? 0;
    const draft = this.builder.drafts[node];
    const alone = draft?.op === "constant" && this.builder.drafts.length === before + 1;
    return { ok: true, node, end: this.token, literal: alone ? draft.value : undefined };
  }

  private advance(): void {
    this.token = scan(this.text, this.token.position + this.token.length);
  }

  private peek(): Token {
    return scan(this.text, this.token.position + this.token.length);
  }

  private refuse(problem: FormulaFault): boolean {
    this.problem ??= problem;
    return false;
  }

  private isEnd(token: Token): boolean {
    return token.kind === "end" || token.kind === ";" || token.kind === "newline";
  }

  /** A line that starts with an operator goes on with the line before it. */
  private continues(token: Token): boolean {
    let next = token;
    while (next.kind === "newline") next = scan(this.text, next.position + next.length);
    return next.kind === "operator";
  }

  /** Reads where an operand is wanted; answers whether one is still wanted afterwards. */
  private operand(token: Token, last: Token | undefined): boolean {
    switch (token.kind) {
      case "number":
        return this.number(token);
      case "name":
        return this.name(token);
      case "(":
        this.yard.push("bracket", precedence.lowest, token);
        this.depth++;
        this.advance();
        return true;
      case "root":
        return this.root(token);
      case "operator":
        if (token.text === "-") this.yard.push("minus", this.yard.signPrecedence(), token);
        else if (token.text !== "+") return this.refuse(missingOperand(token, last, this.text));
        this.advance();
        return true;
      case "unknown":
        return this.refuse(unexpected(token));
      default:
        return this.refuse(missingOperand(token, last, this.text));
    }
  }

  private number(token: Token): boolean {
    let value = Number(token.text);
    if (!Number.isFinite(value)) {
      return this.refuse(fault("This number is too large.", token.position, token.length));
    }
    const next = this.peek();
    const raised = next.kind === "superscript" || (next.kind === "operator" && next.text === "^");
    if (this.yard.waiting.at(-1)?.kind === "minus" && !raised) {
      this.yard.waiting.pop();
      value = -value;
    }
    this.yard.operands.push(this.builder.number(value));
    this.advance();
    return false;
  }

  private name(token: Token): boolean {
    const constant = constantNamed(token.text);
    const record = functionNamed(token.text);
    const next = this.peek();
    if (record !== undefined) return this.word(token, record, next);
    if (constant !== undefined) this.yard.operands.push(this.builder.constant(constant));
    else {
      const problem =
        next.kind === "(" ? unknownFunction(token, this.builder.names.has(token.text)) : undefined;
      if (problem !== undefined) return this.refuse(problem);
      if (token.text.length > 64)
        return this.refuse(fault("This name is too long.", token.position, token.length));
      this.factors(token);
    }
    this.advance();
    return false;
  }

  /** A name, or the product of the known names it is made of. */
  private factors(token: Token): void {
    const multiply = infixOperation(MULTIPLY);
    this.builder.factors(token.text).forEach((name, index) => {
      if (index > 0 && multiply !== undefined) this.yard.infix(multiply, precedence.juxtaposition, token);
      this.yard.operands.push(this.builder.use(name, token.position));
    });
  }

  private word(token: Token, record: Operation, next: Token): boolean {
    if (next.kind === "(") {
      this.yard.push("call", precedence.lowest, token, record);
      this.depth++;
      this.advance();
      this.advance();
      return true;
    }
    const startsArgument = next.kind === "number" || next.kind === "name" || next.kind === "root";
    if (record.ports.length !== 1 || !startsArgument) return this.refuse(checkCall(token, record));
    this.yard.push("word", precedence.word, token, record);
    this.advance();
    return true;
  }

  private root(token: Token): boolean {
    const record = functionNamed("sqrt");
    if (record === undefined) return this.refuse(unexpected(token));
    this.yard.push("word", precedence.root, token, record);
    this.advance();
    return true;
  }

  /** Reads where an operator may stand; answers whether an operand is wanted afterwards. */
  private operator(token: Token): boolean {
    switch (token.kind) {
      case "operator": {
        const record = infixOperation(token.text);
        if (record === undefined) return this.refuse(unexpected(token));
        this.yard.infix(record, levelOf(token.text), token);
        this.advance();
        return true;
      }
      case "superscript": {
        this.yard.reduceWhile((top) => top.precedence > precedence.power);
        const exponent = this.builder.number(Number(token.text));
        this.yard.operands.push(this.builder.add("pow", [this.yard.operands.pop() ?? 0, exponent]));
        this.advance();
        return false;
      }
      case ")":
        return this.close(token);
      case ",":
        return this.comma(token);
      case "number":
      case "name":
      case "root":
      case "(":
        return this.juxtapose(token);
      default:
        return this.refuse(unexpected(token));
    }
  }

  private juxtapose(token: Token): boolean {
    const draft = this.builder.drafts[this.yard.operands.at(-1) ?? -1];
    const afterNumber = draft?.op === "constant" && /[\d.]/.test(this.text.charAt(token.position - 1));
    const spaced =
      draft?.op === "constant" &&
      /\d[.]?\s+$/.test(this.text.slice(Math.max(token.position - 8, 0), token.position));
    if (token.kind === "number" && (afterNumber || spaced)) {
      return this.refuse(
        fault("Two numbers stand side by side. Write × or + between them.", token.position, token.length),
      );
    }
    const record = infixOperation(MULTIPLY);
    if (record === undefined) return this.refuse(unexpected(token));
    // `sin x cos x` is sin(x)·cos(x): a function word ends the argument of the one before it.
    if (token.kind === "name" && functionNamed(token.text) !== undefined) {
      this.yard.reduceWhile((top) => top.precedence >= precedence.word);
    }
    this.yard.infix(record, precedence.juxtaposition, token);
    return true;
  }

  private comma(token: Token): boolean {
    this.yard.reduceWhile(() => true);
    const top = this.yard.waiting.at(-1);
    if (top?.kind !== "call") {
      const decimal =
        /\d/.test(this.text.charAt(token.position - 1)) && /\d/.test(this.text.charAt(token.position + 1));
      const message = decimal
        ? "Write decimals with a point: 1.5, not 1,5."
        : "A comma can only stand between the values of a function, as in max(x, y).";
      return this.refuse(fault(message, token.position, token.length));
    }
    top.arguments++;
    this.advance();
    return true;
  }

  private close(token: Token): boolean {
    this.yard.reduceWhile(() => true);
    const top = this.yard.waiting.pop();
    if (top === undefined) {
      return this.refuse(
        fault("This bracket closes nothing: there is no ( for it.", token.position, token.length),
      );
    }
    this.depth--;
    if (top.kind === "call" && top.record !== undefined) {
      const problem = this.call(top, top.record);
      if (problem !== undefined) return this.refuse(problem);
    }
    this.advance();
    return false;
  }

  private call(entry: Waiting, record: Operation): FormulaFault | undefined {
    const chained = record.syntax.kind === "call" && record.syntax.chained === true;
    const fits = chained ? entry.arguments >= 2 : entry.arguments === record.ports.length;
    if (!fits) return checkCall(entry.token, record, entry.arguments);
    this.yard.call(record, entry.arguments);
    return undefined;
  }

  private finish(): void {
    this.yard.reduceWhile(() => true);
    const open = this.yard.waiting.at(-1);
    if (open === undefined) return;
    const bracket =
      open.kind === "call" ? scan(this.text, open.token.position + open.token.length) : open.token;
    this.refuse(fault("A bracket opened here is never closed.", bracket.position, bracket.length));
  }
}

function levelOf(symbol: string): number {
  if (symbol === "^") return precedence.power;
  return symbol === "+" || symbol === "-" ? precedence.sum : precedence.product;
}
