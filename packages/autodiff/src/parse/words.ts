import type { Operation } from "../operation";
import { operations } from "../operations";

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
  return functions.has(word) || constants.has(word);
}

/** Words of other notations, with ours. */
const ELSEWHERE = new Map(
  Object.entries({
    tg: "tan",
    lg: "log10",
    lb: "log2",
    arctg: "atan",
    argsinh: "asinh",
    root: "sqrt",
    logistic: "sigmoid",
  }),
);

/** The function word somebody probably meant, if one is near. */
export function nearestFunction(word: string): string | undefined {
  if (word.length > 16) return undefined;
  const lower = word.toLowerCase();
  const elsewhere = ELSEWHERE.get(lower);
  if (elsewhere !== undefined) return elsewhere;
  let best: string | undefined;
  let least = lower.length <= 3 ? 1.5 : 2.5;
  for (const candidate of functions.keys()) {
    const distance = editDistance(lower, candidate);
    if (distance < least) {
      least = distance;
      best = candidate;
    }
  }
  return best;
}

/** Levenshtein distance, with a swap of neighbours as one edit. */
function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min((previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + same);
      if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, (before[j - 2] ?? cost) + 1);
      row.push(cost);
    }
    before = previous;
    previous = row;
  }
  return previous[b.length] ?? 0;
}
