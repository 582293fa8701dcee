import { assemble, Code, F64, I32 } from "./assembler";
import { type Expression, key, mentions } from "./expression";
import { contribution, type Kind } from "./kinds";
import { ownFunctions } from "./own-functions";
import { type Places, push } from "./wasm-expression";
import { type Imports, mostShared, sharedNumbers } from "./wasm-imports";

/*
 * One module for all graphs. Its memory holds from address 0 on the numbers, 16 bytes a node: its value and then its
 * gradient, so that one access to memory brings both; from `pairs` on the byte addresses of each node's two inputs; and
 * somewhere runs, three words each: kind, address of the first node, address after the last. Runs are never empty.
 */
const [RUNS, END, PAIRS, CLEARS] = [0, 1, 2, 3];
const [KIND, NODE, PAIR, LAST, P, Q] = [4, 5, 6, 7, 8, 9];
const [A, B, Y, D, FIRST_SHARED] = [10, 11, 12, 13, 14];
/** Functions of the module other than our own, which stand behind them. */
const PASSES = 4;
const WORDS = 6;
const RUN_BYTES = 12;
const NODE_BYTES = 16;
const PAIR_BYTES = 8;
/** Where in its 16 bytes a node has its gradient. */
const GRADIENT = 8;

type FunctionIndex = (callee: string) => number;

/** By kind, two numbers each: where in the code of `forward` and `backward` its kernel begins and ends. */
export type RunsModule = {
  readonly bytes: Uint8Array;
  readonly forwardKernels: readonly number[];
  readonly backwardKernels: readonly number[];
};

type Write = { readonly to: "value" | "first" | "second"; readonly x: Expression };

/**
 * The module: `forward` and `backward` over runs, `gradient`, a backward pass from zero, and `pass`, forward and
 * gradient in one call, which saves one way through memory: forward, it sets gradients to zero as it goes along.
 */
export function wasmModule(kinds: readonly Kind[], imports: Imports): RunsModule {
  const functionIndex = imports.functionIndex(PASSES);
  const numbers = FIRST_SHARED - A + mostShared(kinds);
  const locals = [...Array(WORDS).fill(I32), ...Array(numbers).fill(F64)];
  const run = { type: 2, locals };
  const [forward, backward] = [true, false].map((up) => driver(kinds, functionIndex, up));
  if (forward === undefined || backward === undefined) throw new Error("there are two ways to go");
  const bytes = assemble({
    types: [
      ...imports.types,
      { parameters: [I32, I32, I32, I32], results: [] },
      { parameters: [I32, I32, I32, I32, I32, I32], results: [I32] },
      { parameters: [I32, I32, I32, I32, I32, I32, I32], results: [I32] },
    ],
    imports: imports.entries,
    functions: [
      { ...run, name: "forward", code: forward.code },
      { ...run, name: "backward", code: backward.code },
      { type: 3, locals: [I32], name: "gradient", code: gradient(imports.entries.length + 1) },
      { type: 4, locals: [], name: "pass", code: wholePass(imports.entries.length) },
      ...ownFunctions(0, "one"),
    ],
  });
  return { bytes, forwardKernels: forward.kernels, backwardKernels: backward.kernels };
}

/** Walks the runs up or down; a jump table on the kind, and inside each case one tight loop around a kernel. */
function driver(kinds: readonly Kind[], functionIndex: FunctionIndex, up: boolean) {
  const code = new Code();
  const kernels = [0, 0];
  const cases = (count: number) => {
    const kind = kinds[count - 1];
    if (kind === undefined) {
      code.get(KIND).int(1).do("i32_sub");
      code.branchTable(
        kinds.map((_, at) => at),
        0,
      );
      return;
    }
    code.block(() => cases(count - 1));
    code.loop(() => kernels.push(...(up ? forwardNode : backwardNode)(code, kind, functionIndex)));
    code.branch(kinds.length - count);
  };
  code
    .get(RUNS)
    .get(END)
    .do("i32_eq")
    .if((inside) => inside.do("return"));
  code.loop(() => {
    if (!up) code.step(END, -RUN_BYTES);
    const at = up ? RUNS : END;
    code.get(at).loadInt(0).set(KIND);
    code
      .get(at)
      .loadInt(up ? 4 : 8)
      .set(NODE);
    code
      .get(at)
      .loadInt(up ? 8 : 4)
      .set(LAST);
    code.get(NODE).int(1).do("i32_shr_u").get(PAIRS).do("i32_add").set(PAIR);
    code.block(() => cases(kinds.length));
    if (up) code.step(RUNS, RUN_BYTES);
    code.get(RUNS).get(END).do("i32_lt_u").branchIf(0);
  });
  return { code, kernels };
}

/** Where the kernel begins and ends in the code; so does `backwardNode`. */
function forwardNode(code: Code, kind: Kind, functionIndex: FunctionIndex): readonly [number, number] {
  const kernel = node(code, [{ to: "value", x: kind.forward }], functionIndex);
  code.get(CLEARS).if((inside) => inside.get(NODE).float(0).storeFloat(GRADIENT));
  code.step(PAIR, PAIR_BYTES);
  code.get(NODE).int(NODE_BYTES).do("i32_add").tee(NODE);
  code.get(LAST).do("i32_lt_u").branchIf(0);
  return kernel;
}

function backwardNode(code: Code, kind: Kind, functionIndex: FunctionIndex): readonly [number, number] {
  code.step(NODE, -NODE_BYTES).step(PAIR, -PAIR_BYTES);
  const writes = kind.partials.map(
    (partial, port): Write => ({ to: port === 0 ? "first" : "second", x: contribution("d", partial) }),
  );
  const kernel = node(code, writes, functionIndex);
  code.get(NODE).get(LAST).do("i32_gt_u").branchIf(0);
  return kernel;
}

/**
 * Reads what the expressions mention, then writes them: the value, or added to the gradients of the inputs. All of it
 * but the first step is the kernel: it needs nothing but the addresses of the node and its inputs.
 */
function node(code: Code, writes: readonly Write[], functionIndex: FunctionIndex): readonly [number, number] {
  const needs = (name: string) => writes.some(({ x }) => mentions(x, name));
  const to = (place: Write["to"]) => writes.some((write) => write.to === place);
  if (needs("a") || to("first")) code.get(PAIR).loadInt(0).set(P);
  if (needs("b") || to("second")) code.get(PAIR).loadInt(4).set(Q);
  const from = code.bytes.length;
  if (needs("a")) code.get(P).loadFloat().set(A);
  if (needs("b")) code.get(Q).loadFloat().set(B);
  if (needs("y")) code.get(NODE).loadFloat().set(Y);
  if (needs("d")) code.get(NODE).loadFloat(GRADIENT).set(D);
  const known = new Map([
    ["a", A],
    ["b", B],
    ["y", Y],
    ["d", D],
  ]);
  const places: Places = { local: (id) => known.get(id), functionIndex };
  for (const [at, each] of sharedNumbers(writes.map(({ x }) => x)).entries()) {
    push(code, each, places);
    code.set(FIRST_SHARED + at);
    known.set(key(each), FIRST_SHARED + at);
  }
  for (const { to: place, x } of writes) {
    if (place === "value") {
      code.get(NODE);
      push(code, x, places);
      code.storeFloat();
      continue;
    }
    const input = place === "first" ? P : Q;
    code.get(input).get(input).loadFloat(GRADIENT);
    push(code, x, places);
    code.do("f64_add").storeFloat(GRADIENT);
  }
  return [from, code.bytes.length];
}

/**
 * A whole backward pass: gradients of the nodes up to an address to zero, that of the target to 1, the runs, and at
 * last a look for NaN in the value of the target and in the gradients of the leaves. Answers 1 if there is none.
 */
function gradient(backward: number): Code {
  const code = new Code();
  const [TARGET, LEAVES, CLEAR, AT] = [3, 4, 5, 6];
  // There is room for a multiple of four nodes.
  code.loop(() => {
    for (let each = 0; each < 4; each++)
      code
        .get(AT)
        .float(0)
        .storeFloat(NODE_BYTES * each + GRADIENT);
    code.step(AT, 4 * NODE_BYTES);
    code.get(AT).get(CLEAR).do("i32_lt_u").branchIf(0);
  });
  code.get(TARGET).float(1).storeFloat(GRADIENT);
  code.get(RUNS).get(END).get(PAIRS).int(0).call(backward);
  const isNumber = (node: number, offset: number) =>
    code.get(node).loadFloat(offset).get(node).loadFloat(offset).do("f64_eq");
  code.int(0).set(AT);
  code.block(() =>
    code.loop(() => {
      code.get(AT).get(LEAVES).do("i32_eq").branchIf(1);
      isNumber(AT, GRADIENT)
        .do("i32_eqz")
        .if(() => code.int(0).do("return"));
      code.step(AT, NODE_BYTES).branch(0);
    }),
  );
  return isNumber(TARGET, 0);
}

/** Everything forward, then the gradient; its last argument is where the runs end that do not lead to the target. */
function wholePass(forward: number): Code {
  const [TARGET, LEAVES, CLEAR, ALL] = [3, 4, 5, 6];
  const code = new Code();
  code.get(RUNS).get(ALL).get(PAIRS).int(1).call(forward);
  code
    .get(RUNS)
    .get(END)
    .get(PAIRS)
    .get(TARGET)
    .get(LEAVES)
    .get(CLEAR)
    .call(forward + 2);
  return code;
}
