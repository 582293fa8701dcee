import { assemble, Code, F64, I32, V128 } from "./assembler";
import { type Expression, key, mentions } from "./expression";
import { contribution, type Kind } from "./kinds";
import { ownFunctions } from "./own-functions";
import { isPairwise, pushPair } from "./simd-expression";
import { push } from "./wasm-expression";
import { type Imports, mostShared, sharedNumbers } from "./wasm-imports";

/*
 * The module that computes one node for all data points at once. An instruction says what to do in ten words: the
 * case, then the byte addresses of the node and of both inputs, each input with the step from one pair of lanes to the
 * next (16, or 0 for a number that all points share, which stands there twice), and then the same for what the
 * gradients of both inputs are before (their own addresses, or that of a zero for the first contribution). The
 * gradient of whatever stands at an address stands `gradients` bytes further on. `bytes` is the size of all lanes of a
 * node. Rules without calls go two lanes at a time, others one by one. Functions of one number that call something
 * (`tanh`) are not here: a loop in JavaScript calls faster.
 */
const [AT, END, BYTES, GRADIENTS] = [0, 1, 2, 3];
const WORDS = ["node", "p", "pStep", "q", "qStep", "before", "beforeStep", "beforeQ", "beforeQStep"] as const;
const INSTRUCTION_BYTES = 40;
const [NODE, P, P_STEP, Q, Q_STEP, BEFORE, BEFORE_STEP, BEFORE_Q, BEFORE_Q_STEP, LAST] = [
  4, 5, 6, 7, 8, 9, 10, 11, 12, 13,
];
const FIRST_NUMBER = 14;
/** Names in the order of their locals: inputs, value, upstream gradient, and two sums over the lanes. */
const NAMES = ["a", "b", "y", "d"];
const [SUM, OTHER_SUM] = [4, 5];
const FIRST_SHARED = 6;

/** Which inputs have lanes; the others are numbers that all points share. */
export const VARIANTS = ["both", "second", "first"] as const;
type Variant = (typeof VARIANTS)[number];

type Case = { readonly kind: Kind; readonly variant: Variant };

/** Both passes over a list of instructions, in its order. */
export function lanesModule(kinds: readonly Kind[], imports: Imports): Uint8Array {
  const numbers = FIRST_SHARED + mostShared(kinds);
  const words = Array(FIRST_NUMBER - NODE).fill(I32);
  const run = {
    type: 2,
    locals: [...words, ...Array(numbers).fill(F64), ...Array(numbers).fill(V128)],
  };
  const forward = forwardKinds(kinds).map((kind) => new Kernel([kind.forward], numbers, imports).forward());
  const backward = casesOf(kinds).map(({ kind, variant }) =>
    new Kernel(contributions(kind), numbers, imports).backward(variant),
  );
  return assemble({
    types: [
      ...imports.types,
      { parameters: [I32, I32, I32, I32], results: [] },
      { parameters: [V128], results: [V128] },
    ],
    imports: imports.entries,
    functions: [
      { ...run, name: "forward", code: interpreter(forward) },
      { ...run, name: "backward", code: interpreter(backward) },
      ...ownFunctions(3, "two"),
    ],
  });
}

const contributions = (kind: Kind) => kind.partials.map((partial) => contribution("d", partial));

const forwardKinds = (kinds: readonly Kind[]) =>
  kinds.filter((kind) => kind.arity === 2 || isPairwise(kind.forward));

/** The cases of the backward pass: three for a kind that is differentiated in both inputs, else one. */
function casesOf(kinds: readonly Kind[]): Case[] {
  return kinds
    .filter((kind) => kind.arity === 2 || contributions(kind).every(isPairwise))
    .flatMap((kind) =>
      VARIANTS.slice(0, kind.partials.length === 2 ? 3 : 1).map((variant) => ({ kind, variant })),
    );
}

/** By kind number, the case of the forward pass, and the first of the backward pass; -1 where there is none. */
export function caseNumbers(kinds: readonly Kind[]): { forward: number[]; backward: number[] } {
  const cases = casesOf(kinds);
  return {
    forward: [-1, ...kinds.map((kind) => forwardKinds(kinds).indexOf(kind))],
    backward: [-1, ...kinds.map((kind) => cases.findIndex((each) => each.kind === kind))],
  };
}

/** Reads instruction after instruction and jumps to its kernel. */
function interpreter(kernels: readonly Code[]): Code {
  const code = new Code();
  const cases = (count: number) => {
    const kernel = kernels[count - 1];
    if (kernel === undefined) {
      code.get(AT).loadInt(0);
      code.branchTable(
        kernels.map((_, at) => at),
        0,
      );
      return;
    }
    code.block(() => cases(count - 1));
    code.append(kernel).branch(kernels.length - count);
  };
  code
    .get(AT)
    .get(END)
    .do("i32_eq")
    .if((inside) => inside.do("return"));
  code.loop(() => {
    for (const word of WORDS.keys())
      code
        .get(AT)
        .loadInt(4 + 4 * word)
        .set(NODE + word);
    code.get(NODE).get(BYTES).do("i32_add").set(LAST);
    code.block(() => cases(kernels.length));
    code.step(AT, INSTRUCTION_BYTES);
    code.get(AT).get(END).do("i32_lt_u").branchIf(0);
  });
  return code;
}

/** One loop over the lanes of a node. */
class Kernel {
  readonly #roots: readonly Expression[];
  readonly #pairs: boolean;
  readonly #firstNumber: number;
  readonly #imports: Imports;
  readonly #code = new Code();

  constructor(roots: readonly Expression[], numbers: number, imports: Imports) {
    this.#roots = roots;
    this.#pairs = roots.every(isPairwise);
    this.#firstNumber = FIRST_NUMBER + (this.#pairs ? numbers : 0);
    this.#imports = imports;
  }

  forward(): Code {
    const code = this.#code;
    code.loop(() => {
      const value = this.#read();
      code.get(NODE);
      for (const root of this.#roots) value(root);
      this.#store();
      this.#advance([P, P_STEP], [Q, Q_STEP]);
    });
    return code;
  }

  backward(variant: Variant): Code {
    const code = this.#code;
    const inLanes = [variant !== "second", variant !== "first"];
    const sum = this.#firstNumber + SUM;
    const other = this.#firstNumber + OTHER_SUM;
    if (!inLanes.every(Boolean)) {
      this.#zero().set(sum);
      if (!this.#pairs) this.#zero().set(other);
    }
    code.loop(() => {
      const value = this.#read();
      for (const [port, root] of this.#roots.entries()) {
        if (inLanes[port]) {
          code
            .get(port === 0 ? P : Q)
            .get(GRADIENTS)
            .do("i32_add");
          code.get(port === 0 ? BEFORE : BEFORE_Q);
          this.#load();
          value(root);
          this.#add();
          this.#store();
        } else {
          code.get(sum);
          value(root);
          this.#add();
          // One by one, the lanes take turns between two sums, as they do in pairs.
          if (!this.#pairs) code.get(other).set(sum).set(other);
          else code.set(sum);
        }
      }
      this.#advance([P, P_STEP], [Q, Q_STEP], [BEFORE, BEFORE_STEP], [BEFORE_Q, BEFORE_Q_STEP]);
    });
    const shared = inLanes.indexOf(false);
    if (shared >= 0 && shared < this.#roots.length) {
      const input = shared === 0 ? P : Q;
      code.get(input).get(GRADIENTS).do("i32_add").get(input).get(GRADIENTS).do("i32_add").loadFloat();
      if (this.#pairs) code.get(sum).lane(0).get(sum).lane(1);
      else code.get(sum).get(other);
      code.do("f64_add", "f64_add").storeFloat();
    }
    return code;
  }

  /** Reads what the rules mention and computes what they share; answers what pushes a value. */
  #read(): (x: Expression) => void {
    const code = this.#code;
    const known = new Map(NAMES.map((name, at) => [name, this.#firstNumber + at]));
    const sources = [P, Q, NODE, NODE];
    for (const [at, name] of NAMES.entries()) {
      if (!this.#roots.some((root) => mentions(root, name))) continue;
      code.get(sources[at] ?? NODE);
      if (name === "d") code.get(GRADIENTS).do("i32_add");
      this.#load();
      code.set(this.#firstNumber + at);
    }
    const local = (id: string) => known.get(id);
    const functionIndex = this.#imports.functionIndex(2);
    const value = (x: Expression) =>
      this.#pairs ? pushPair(code, x, { local, functionIndex }) : push(code, x, { local, functionIndex });
    for (const [at, each] of sharedNumbers(this.#roots).entries()) {
      value(each);
      code.set(this.#firstNumber + FIRST_SHARED + at);
      known.set(key(each), this.#firstNumber + FIRST_SHARED + at);
    }
    return value;
  }

  #load(): void {
    if (this.#pairs) this.#code.loadPair();
    else this.#code.loadFloat();
  }

  #store(): void {
    if (this.#pairs) this.#code.storePair();
    else this.#code.storeFloat();
  }

  #add(): void {
    if (this.#pairs) this.#code.simd("f64x2_add");
    else this.#code.do("f64_add");
  }

  #zero(): Code {
    this.#code.float(0);
    return this.#pairs ? this.#code.simd("f64x2_splat") : this.#code;
  }

  /** Takes addresses on by their steps and repeats until the last lane. */
  #advance(...moves: readonly (readonly [number, number])[]): void {
    const code = this.#code;
    const used = moves.filter(([address]) => this.#moves(address));
    for (const [address, step] of used) {
      code.get(address).get(step);
      if (!this.#pairs) code.int(1).do("i32_shr_u");
      code.do("i32_add").set(address);
    }
    code.step(NODE, this.#pairs ? 16 : 8);
    code.get(NODE).get(LAST).do("i32_lt_u").branchIf(0);
  }

  #moves(address: number): boolean {
    const needsSecond = this.#roots.length === 2 || this.#roots.some((root) => mentions(root, "b"));
    return needsSecond || (address !== Q && address !== BEFORE_Q);
  }
}
