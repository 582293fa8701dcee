import { assemble, Code, F64, I32 } from "./assembler";
import { along } from "./differentiate";
import { type Expression, key, mentions, number } from "./expression";
import { contribution, type Kind } from "./kinds";
import { ownFunctions } from "./own-functions";
import { contributionChanges } from "./switch";
import { type Places, push } from "./wasm-expression";
import { type Imports, importsOfRules, sharedNumbers } from "./wasm-imports";

/*
 * Forward over reverse beside the memory of the first module (see `wasm.ts`). Pass for pass everything a node has stands
 * in one place, 32 bytes a node from `seconds` on: value, gradient, tangent (how fast the value moves), change (how fast
 * the gradient does). Values come from the first module's memory, its gradients are not touched. Each kind has functions
 * of its own: in one function for all, the many numbers of one kind would be kept through the loops of the others.
 */
const [RUNS, END, PAIRS, SECONDS, RUN_NODE] = [0, 1, 2, 3, 4];
/** In the function of a kind: where the run begins and ends (going down: ends and begins), and its inputs. */
const [NODE, LAST, PAIR, KERNEL_SECONDS, NODE2, P2, Q2] = [0, 1, 2, 3, 4, 5, 6];
const WORDS = 3;
const PASSES = 2;
const FIRST_NUMBER = 4 + WORDS;
const RUN_BYTES = 12;
const NODE_BYTES = 16;
const PAIR_BYTES = 8;
const [VALUE, GRADIENT, TANGENT, CHANGE] = [0, 8, 16, 24];

const TANGENTS = ["ta", "tb"];

/** What a number is called in the expressions, from which local's address it is read, and how far behind that. */
const LOADS = [
  ["a", P2, VALUE],
  ["b", Q2, VALUE],
  ["y", NODE2, VALUE],
  ["d", NODE2, GRADIENT],
  ["e", NODE2, CHANGE],
  ["ta", P2, TANGENT],
  ["tb", Q2, TANGENT],
] as const;

type Write = {
  readonly address: number;
  readonly offset: number;
  readonly adds: boolean;
  readonly x: Expression;
};

const ZERO = number(0);

/** The tangent; gradients and changes start from zero. */
function tangentWrites({ partials }: Kind): Write[] {
  const write = (offset: number, x: Expression): Write => ({ address: NODE2, offset, adds: false, x });
  return [write(TANGENT, along(partials, TANGENTS)), write(GRADIENT, ZERO), write(CHANGE, ZERO)];
}

/** What the node sends back, and how fast that moves. */
function secondWrites(kind: Kind): Write[] {
  const to = (offset: number, list: readonly Expression[]) =>
    list.map((x, port): Write => ({ address: port === 0 ? P2 : Q2, offset, adds: true, x }));
  const sent = kind.partials.map((partial) => contribution("d", partial));
  const changes = to(CHANGE, contributionChanges(kind)).filter(
    ({ x }) => x.kind !== "number" || x.value !== 0,
  );
  return [...to(GRADIENT, sent), ...changes];
}

const roots = (writes: readonly Write[]) => writes.map(({ x }) => x);

/** What the kernels of both passes call. */
export function secondImports(kinds: readonly Kind[]): Imports {
  return importsOfRules(
    kinds.flatMap((kind) => [...roots(tangentWrites(kind)), ...roots(secondWrites(kind))]),
  );
}

/** The module: `tangent` up the runs, `second` down them. */
export function secondModule(kinds: readonly Kind[], imports: Imports): Uint8Array {
  const first = imports.entries.length;
  const functionIndex = imports.functionIndex(2 * kinds.length + PASSES);
  const kernels = [
    ...kinds.map((kind) => kernel(functionIndex, tangentWrites(kind), true)),
    ...kinds.map((kind) => kernel(functionIndex, secondWrites(kind), false)),
  ];
  const run = { type: 2, locals: [I32] };
  return assemble({
    types: [...imports.types, { parameters: [I32, I32, I32, I32], results: [] }],
    imports: imports.entries,
    functions: [
      ...kernels.map(({ code, numbers }) => ({
        type: 2,
        locals: [...Array(WORDS).fill(I32), ...Array(numbers).fill(F64)],
        code,
      })),
      { ...run, name: "tangent", code: pass(kinds.length, first, true) },
      { ...run, name: "second", code: pass(kinds.length, first + kinds.length, false) },
      ...ownFunctions(0, "one"),
    ],
  });
}

/** Walks the runs up or down, as in `wasm.ts`; `first` is the function of the first kind. */
function pass(kinds: number, first: number, up: boolean): Code {
  const code = new Code();
  const at = up ? RUNS : END;
  const cases = (count: number) => {
    if (count === 0) {
      code.get(at).loadInt(0).int(1).do("i32_sub");
      code.branchTable([...Array(kinds).keys()], 0);
      return;
    }
    code.block(() => cases(count - 1));
    code
      .get(RUN_NODE)
      .get(at)
      .loadInt(up ? 8 : 4);
    code.get(RUN_NODE).int(1).do("i32_shr_u").get(PAIRS).do("i32_add").get(SECONDS);
    code.call(first + count - 1).branch(kinds - count);
  };
  code
    .get(RUNS)
    .get(END)
    .do("i32_eq")
    .if((inside) => inside.do("return"));
  code.loop(() => {
    if (!up) code.step(END, -RUN_BYTES);
    code
      .get(at)
      .loadInt(up ? 4 : 8)
      .set(RUN_NODE);
    code.block(() => cases(kinds));
    if (up) code.step(RUNS, RUN_BYTES);
    code.get(RUNS).get(END).do("i32_lt_u").branchIf(0);
  });
  return code;
}

/** One loop over a run. */
function kernel(
  functionIndex: Places["functionIndex"],
  writes: readonly Write[],
  up: boolean,
): { code: Code; numbers: number } {
  const code = new Code();
  const step = () => code.step(NODE, up ? NODE_BYTES : -NODE_BYTES).step(PAIR, up ? PAIR_BYTES : -PAIR_BYTES);
  code.loop(() => {
    if (!up) step();
    node(code, functionIndex, writes, up);
    if (up) step();
    code
      .get(NODE)
      .get(LAST)
      .do(up ? "i32_lt_u" : "i32_gt_u")
      .branchIf(0);
  });
  return { code, numbers: LOADS.length + sharedNumbers(roots(writes)).length };
}

/** Reads what the expressions mention, then writes them. */
function node(
  code: Code,
  functionIndex: Places["functionIndex"],
  writes: readonly Write[],
  up: boolean,
): void {
  const loads = LOADS.map((load, at) => ({ load, local: FIRST_NUMBER + at })).filter(({ load: [each] }) =>
    writes.some(({ x }) => mentions(x, each)),
  );
  const needs = (address: number) =>
    writes.some((write) => write.address === address) || loads.some(({ load }) => load[1] === address);
  const seconds = () => code.int(1).do("i32_shl").get(KERNEL_SECONDS).do("i32_add");
  if (needs(P2)) {
    code.get(PAIR).loadInt(0);
    seconds().set(P2);
  }
  if (needs(Q2)) {
    code.get(PAIR).loadInt(4);
    seconds().set(Q2);
  }
  code.get(NODE);
  seconds().set(NODE2);
  // On the way up the value comes along.
  if (up) code.get(NODE2).get(NODE).loadFloat().storeFloat(VALUE);
  const known = new Map<string, number>();
  for (const { load, local } of loads) {
    code.get(load[1]).loadFloat(load[2]).set(local);
    known.set(load[0], local);
  }
  const places: Places = { local: (id) => known.get(id), functionIndex };
  for (const [at, each] of sharedNumbers(roots(writes)).entries()) {
    const local = FIRST_NUMBER + LOADS.length + at;
    push(code, each, places);
    code.set(local);
    known.set(key(each), local);
  }
  for (const { address, offset, adds, x } of writes) {
    code.get(address);
    if (adds) code.get(address).loadFloat(offset);
    push(code, x, places);
    if (adds) code.do("f64_add");
    code.storeFloat(offset);
  }
}
