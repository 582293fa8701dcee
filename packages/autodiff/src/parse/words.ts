import type { Operation } from "../operation";
import { operation, operations } from "../operations";

const functions = new Map<string, Operation>();
const infix = new Map<string, Operation>();
const constants = new Map<string, Operation>();
for (const record of operations) {
  const { syntax } = record;
  if (syntax.kind === "call") for (const word of syntax.words) functions.set(word, record);
  if (syntax.kind === "constant") constants.set(syntax.name, record);
  if (syntax.kind === "infix") {
    infix.set(syntax.symbol, record);
    for (const word of syntax.words) functions.set(word, record);
  }
}

/** The operation a function word stands for. */
export function functionNamed(word: string): Operation | undefined {
  return functions.get(word);
}

/** All function words. */
export function functionWords(): Iterable<string> {
  return functions.keys();
}

/** The operation between two arguments. */
export function infixOperation(symbol: string): Operation | undefined {
  return infix.get(symbol);
}

/** The constant a word stands for. */
export function constantNamed(word: string): Operation | undefined {
  return constants.get(word);
}

/** Can a variable or a statement be called this? Function words and constants cannot. */
export function isReserved(word: string): boolean {
  return functions.has(word) || constants.has(word) || baseOf(word) !== undefined;
}

/** The base in `log_2` and `log_b`. */
export function baseOf(word: string): string | undefined {
  return word.startsWith("log_") && word.length > 4 ? word.slice(4) : undefined;
}

/** The operation that takes a root of this degree. */
export function rootOfDegree(degree: string): Operation | undefined {
  return operation(degree === "2" ? "sqrt" : degree === "3" ? "cbrt" : "root");
}
