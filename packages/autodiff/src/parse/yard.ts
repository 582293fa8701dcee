import type { Operation } from "../operation";
import { precedence } from "../precedence";
import type { Builder } from "./builder";
import type { Cell } from "./index-cells";
import type { Token } from "./scan";

/** What is still to be done with the result of a function word: `sin²(x)` squares it, `log_2(x)` has a second input. */
export type Tail = { readonly base: number | undefined; readonly power: number | undefined };

/** An operator that waits for its arguments. */
type Pending = {
  readonly kind: "infix" | "minus" | "word";
  readonly record: Operation | undefined;
  readonly precedence: number;
  readonly tail: Tail | undefined;
};

/** A bracket that waits to be closed, with what it has collected. */
export type Opening = {
  readonly kind: "bracket" | "call" | "bar" | "list" | "index";
  readonly record: Operation | undefined;
  readonly precedence: number;
  readonly tail: Tail | undefined;
  /** The bracket; of a call also the function word. */
  readonly token: Token;
  readonly word: Token;
  /** Nodes there were before it. */
  readonly from: number;
  /** Values read so far, the one in hand included. */
  count: number;
  /** Names in front of values, `axis` in `sum(A, axis=0)`, by place. */
  names: Map<number, Token> | undefined;
  /** Of `A[…]`: how each part is written. */
  readonly cells: Cell[];
};

/** The two stacks of a shunting yard: operands that are built, and operators and brackets that wait for theirs. */
export class Yard {
  readonly operands: number[] = [];
  private readonly waiting: (Pending | Opening)[] = [];
  private readonly openings: Opening[] = [];

  constructor(private readonly builder: Builder) {}

  /** What waits on top. */
  top(): Pending | Opening | undefined {
    return this.waiting.at(-1);
  }

  /** The innermost open bracket. */
  innermost(): Opening | undefined {
    return this.openings.at(-1);
  }

  infix(record: Operation, level: number): void {
    const rightToLeft = level === precedence.power;
    this.reduceTo(rightToLeft ? level + 1 : level);
    this.push("infix", level, record);
  }

  /** A minus sign behind `^` belongs to the exponent alone. */
  signPrecedence(): number {
    const top = this.top();
    const inExponent = top !== undefined && top.precedence >= precedence.exponentSign && top.kind !== "word";
    return inExponent ? precedence.exponentSign : precedence.negation;
  }

  push(kind: Pending["kind"], level: number, record?: Operation, tail?: Tail): void {
    this.waiting.push({ kind, record, precedence: level, tail });
  }

  open(kind: Opening["kind"], token: Token, record?: Operation, word = token, tail?: Tail): void {
    const opening: Opening = {
      kind,
      record,
      precedence: precedence.lowest,
      tail,
      token,
      word,
      from: this.builder.drafts.length,
      count: 1,
      names: undefined,
      cells: kind === "index" ? [{ isRange: false, hasStart: false, hasStop: false }] : NO_CELLS,
    };
    this.waiting.push(opening);
    this.openings.push(opening);
  }

  /** Ends the innermost bracket, everything inside it being built. */
  close(): void {
    this.waiting.pop();
    this.openings.pop();
  }

  /** A number takes the minus sign in front of it. */
  takeMinus(): boolean {
    if (this.top()?.kind !== "minus") return false;
    this.waiting.pop();
    return true;
  }

  /** Builds what waits on top and binds at least so tightly, up to the innermost bracket. */
  reduceTo(level: number): void {
    for (let top = this.top(); top !== undefined && top.precedence >= level; top = this.top()) {
      if (!this.reduceTop(top)) return;
    }
  }

  /** Builds all that waits inside the innermost bracket. */
  reduceAll(): void {
    this.reduceTo(precedence.lowest);
  }

  /** Builds a quotient that waits on top. */
  reduceQuotient(): void {
    const top = this.top();
    if (top?.record?.id === "div") this.reduceTop(top);
  }

  private reduceTop(top: Pending | Opening): boolean {
    if ("token" in top) return false;
    this.waiting.pop();
    this.apply(top);
    return true;
  }

  private apply({ kind, record, tail }: Pending): void {
    const op = record?.id ?? "neg";
    const last = this.operands.pop() ?? 0;
    if (kind === "infix") this.operands.push(this.builder.add(op, [this.operands.pop() ?? 0, last]));
    else {
      const inputs = tail?.base === undefined ? [last] : [last, tail.base];
      this.operands.push(this.raised(this.builder.add(op, inputs), tail));
    }
  }

  /** `node`, raised to the power that stands between the function word and its argument. */
  raised(node: number, tail: Tail | undefined): number {
    return tail?.power === undefined
      ? node
      : this.builder.add("pow", [node, this.builder.number(tail.power)]);
  }

  /** The last operand is replaced by an operation on it. */
  wrap(op: string, ...others: number[]): void {
    this.operands.push(this.builder.add(op, [this.operands.pop() ?? 0, ...others]));
  }

  /** Takes the last `count` operands away. */
  take(count: number): number[] {
    return count === 0 ? [] : this.operands.splice(this.operands.length - count);
  }
}

const NO_CELLS: Cell[] = [];
