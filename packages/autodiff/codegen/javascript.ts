import { type Expression, key, mentions, parts } from "./expression";
import { shared } from "./share";

/** One assignment of a kernel: `target` is JavaScript up to and with the operator, `x` what comes after it. */
export type Statement = { readonly target: string; readonly operator: "=" | "+="; readonly x: Expression };

/**
 * The statements as JavaScript, with what they share in constants. `loads` says how a name is read from the arrays;
 * everything is read before anything is written.
 */
export function javascript(statements: readonly Statement[], loads: ReadonlyMap<string, string>): string {
  const roots = statements.map((statement) => statement.x);
  const lines: string[] = [];
  for (const [each, load] of loads) {
    if (roots.some((root) => mentions(root, each))) lines.push(`const ${each} = ${load};`);
  }
  const known = new Map<string, string>();
  for (const each of shared(roots)) {
    const variable = `s${known.size}`;
    lines.push(`const ${variable} = ${text(each, known)};`);
    known.set(key(each), variable);
  }
  for (const { target, operator, x } of statements) {
    if (operator === "+=" && x.kind === "negate") lines.push(`${target} -= ${text(x.operand, known)};`);
    else lines.push(`${target} ${operator} ${text(x, known)};`);
  }
  return lines.join(" ");
}

/** An expression as JavaScript, every inner operation in brackets so that the order is that of the tree. */
export function text(x: Expression, known: ReadonlyMap<string, string> = new Map()): string {
  const variable = known.get(key(x));
  if (variable !== undefined) return variable;
  const inner = (part: Expression) => {
    const written = text(part, known);
    const atom = parts(part).length === 0 || part.kind === "call" || known.has(key(part));
    return atom && !written.startsWith("-") ? written : `(${written})`;
  };
  switch (x.kind) {
    case "number":
      return Object.is(x.value, -0) ? "-0" : String(x.value);
    case "truth":
      return String(x.value);
    case "name":
      return x.name;
    case "negate":
      return `-${inner(x.operand)}`;
    case "not":
      return `!${inner(x.operand)}`;
    case "binary":
      return `${inner(x.left)} ${x.operator} ${inner(x.right)}`;
    case "choose":
      return `${inner(x.test)} ? ${inner(x.yes)} : ${inner(x.no)}`;
    case "call":
      return `${x.callee}(${x.args.map((arg) => text(arg, known)).join(", ")})`;
  }
}
