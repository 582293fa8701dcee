import type { Operation } from "../operation";
import { precedence } from "../precedence";
import type { Builder } from "./builder";
import type { Token } from "./scan";

/** An operator or bracket that waits for its arguments. */
export type Waiting = {
  readonly kind: "infix" | "minus" | "word" | "bracket" | "call";
  readonly record: Operation | undefined;
  readonly precedence: number;
  readonly token: Token;
  /** Of a call: arguments read so far. */
  arguments: number;
};

/** The two stacks of a shunting yard: operands that are built, and operators that wait for theirs. */
export class Yard {
  readonly operands: number[] = [];
  readonly waiting: Waiting[] = [];

  constructor(private readonly builder: Builder) {}

  infix(record: Operation, level: number, token: Token): void {
    const rightToLeft = level === precedence.power;
    this.reduceWhile((top) => (rightToLeft ? top.precedence > level : top.precedence >= level));
    this.push("infix", level, token, record);
  }

  /** A minus sign behind `^` belongs to the exponent alone. */
  signPrecedence(): number {
    const top = this.waiting.at(-1);
    const inExponent = top !== undefined && top.precedence >= precedence.exponentSign && top.kind !== "word";
    return inExponent ? precedence.exponentSign : precedence.negation;
  }

  push(kind: Waiting["kind"], level: number, token: Token, record?: Operation): void {
    this.waiting.push({ kind, record, precedence: level, token, arguments: 1 });
  }

  /** Builds what waits on top as long as the condition holds, up to the innermost bracket. */
  reduceWhile(condition: (top: Waiting) => boolean): void {
    for (let top = this.waiting.at(-1); top !== undefined; top = this.waiting.at(-1)) {
      if (top.kind === "bracket" || top.kind === "call" || !condition(top)) return;
      this.waiting.pop();
      this.apply(top);
    }
  }

  private apply(entry: Waiting): void {
    const record = entry.record;
    if (entry.kind === "infix") {
      const right = this.operands.pop() ?? 0;
      const left = this.operands.pop() ?? 0;
      this.operands.push(this.builder.add(record?.id ?? "mul", [left, right]));
    } else this.operands.push(this.builder.add(record?.id ?? "neg", [this.operands.pop() ?? 0]));
  }

  /** Replaces the last `count` operands by a call of them; more than the operation has ports are chained. */
  call(record: Operation, count: number): void {
    const [first = 0, ...rest] = this.operands.splice(this.operands.length - count);
    if (rest.length === 0) this.operands.push(this.builder.add(record.id, [first]));
    else this.operands.push(rest.reduce((left, right) => this.builder.add(record.id, [left, right]), first));
  }
}
