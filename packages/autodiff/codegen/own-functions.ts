import * as source from "../src/operations/own-functions";
import { Code, F64, type ModuleParts, V128 } from "./assembler";
import { type Expression, key, name, number, rebuilt, substitute } from "./expression";
import { type Arrow, readArrow } from "./read";
import { shared } from "./share";
import { pushPair } from "./simd-expression";
import { OWN, push } from "./wasm-expression";

const members = new Map<string, unknown>(Object.entries(source));
const constants = new Map<string, Expression>();
for (const [each, value] of members) if (typeof value === "number") constants.set(each, number(value));

/** Everything written out that an expression calls, down to arithmetic and `twoTo`. */
function written(x: Expression): Expression {
  const inner = rebuilt(x, written);
  const callee = inner.kind === "call" && inner.callee !== "twoTo" ? members.get(inner.callee) : undefined;
  if (inner.kind !== "call" || typeof callee !== "function") return inner;
  return written(applied(readArrow(callee.toString()), inner.args));
}

function applied({ parameters, body }: Arrow, args: readonly Expression[]): Expression {
  const values = new Map(parameters.map((parameter, at) => [parameter, args[at] ?? number(Number.NaN)]));
  return substitute(body, new Map([...constants, ...values]));
}

/** As functions of a module, of one number or of two lanes; `type` is the number of their type there. */
export function ownFunctions(type: number, lanes: "one" | "two"): ModuleParts["functions"] {
  return [...OWN].map((callee) => {
    const body = written({ kind: "call", callee, args: [name("x")] });
    const code = new Code();
    const known = new Map([["x", 0]]);
    const local = (id: string) => known.get(id);
    const value = (x: Expression) =>
      lanes === "two" ? pushPair(code, x, { local, functionIndex }) : push(code, x, { local, functionIndex });
    const kept = shared([body], "all");
    for (const [at, each] of kept.entries()) {
      value(each);
      code.set(1 + at);
      known.set(key(each), 1 + at);
    }
    value(body);
    return { type, locals: kept.map(() => (lanes === "two" ? V128 : F64)), code };
  });
}

function functionIndex(callee: string): number {
  throw new Error(`a function of our own calls ${callee}`);
}
