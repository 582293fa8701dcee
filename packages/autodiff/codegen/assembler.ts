/** Types of values, as WebAssembly numbers them. */
export const I32 = 0x7f;
export const F64 = 0x7c;
export const V128 = 0x7b;
const VOID = 0x40;

/** The instructions the kernels use. */
export const INSTRUCTIONS = {
  else: 0x05,
  return: 0x0f,
  drop: 0x1a,
  select: 0x1b,
  i32_eqz: 0x45,
  i32_eq: 0x46,
  i32_lt_u: 0x49,
  i32_gt_u: 0x4b,
  i32_add: 0x6a,
  i32_sub: 0x6b,
  i32_and: 0x71,
  i32_or: 0x72,
  i32_shl: 0x74,
  i32_shr_u: 0x76,
  f64_eq: 0x61,
  f64_ne: 0x62,
  f64_lt: 0x63,
  f64_gt: 0x64,
  f64_le: 0x65,
  f64_ge: 0x66,
  f64_abs: 0x99,
  f64_neg: 0x9a,
  f64_ceil: 0x9b,
  f64_floor: 0x9c,
  f64_trunc: 0x9d,
  f64_sqrt: 0x9f,
  f64_add: 0xa0,
  f64_sub: 0xa1,
  f64_mul: 0xa2,
  f64_div: 0xa3,
  f64_min: 0xa4,
  f64_max: 0xa5,
  i64_shl: 0x86,
  i64_reinterpret_f64: 0xbd,
  f64_reinterpret_i64: 0xbf,
} as const;
export type Instruction = keyof typeof INSTRUCTIONS;

/** The SIMD instructions, two f64 side by side. */
export const SIMD = {
  f64x2_splat: 0x14,
  i64x2_shl: 0xcb,
  f64x2_eq: 0x47,
  f64x2_ne: 0x48,
  f64x2_lt: 0x49,
  f64x2_gt: 0x4a,
  f64x2_le: 0x4b,
  f64x2_ge: 0x4c,
  v128_not: 0x4d,
  v128_and: 0x4e,
  v128_or: 0x50,
  v128_bitselect: 0x52,
  i64x2_all_true: 0xc3,
  f64x2_abs: 0xec,
  f64x2_neg: 0xed,
  f64x2_sqrt: 0xef,
  f64x2_add: 0xf0,
  f64x2_sub: 0xf1,
  f64x2_mul: 0xf2,
  f64x2_div: 0xf3,
  f64x2_min: 0xf4,
  f64x2_max: 0xf5,
} as const;

/** A function body being written; every method answers the body, so that lines read as code does. */
export class Code {
  readonly bytes: number[] = [];

  private add(...bytes: readonly number[]): this {
    for (const byte of bytes) this.bytes.push(byte);
    return this;
  }

  do(...instructions: readonly Instruction[]): this {
    return this.add(...instructions.map((each) => INSTRUCTIONS[each]));
  }
  simd(...instructions: readonly (keyof typeof SIMD)[]): this {
    for (const each of instructions) this.add(0xfd, ...unsigned(SIMD[each]));
    return this;
  }
  /** Joins what another body has. */
  append(other: Code): this {
    return this.add(...other.bytes);
  }

  get(local: number): this {
    return this.add(0x20, ...unsigned(local));
  }
  set(local: number): this {
    return this.add(0x21, ...unsigned(local));
  }
  tee(local: number): this {
    return this.add(0x22, ...unsigned(local));
  }
  /** local += step */
  step(local: number, step: number): this {
    return this.get(local).int(step).do("i32_add").set(local);
  }

  int(value: number): this {
    return this.add(0x41, ...signed(value));
  }
  long(value: number): this {
    return this.add(0x42, ...signed(value));
  }
  float(value: number): this {
    const bytes = new Uint8Array(8);
    new DataView(bytes.buffer).setFloat64(0, value, true);
    return this.add(0x44, ...bytes);
  }

  /** The word, number or pair at an address on the stack plus `offset`. */
  loadInt(offset = 0): this {
    return this.add(0x28, 2, ...unsigned(offset));
  }
  loadFloat(offset = 0): this {
    return this.add(0x2b, 3, ...unsigned(offset));
  }
  storeFloat(offset = 0): this {
    return this.add(0x39, 3, ...unsigned(offset));
  }
  loadPair(offset = 0): this {
    return this.add(0xfd, 0, 3, ...unsigned(offset));
  }
  storePair(offset = 0): this {
    return this.add(0xfd, 11, 3, ...unsigned(offset));
  }
  lane(index: 0 | 1): this {
    return this.add(0xfd, 0x21, index);
  }
  /** Fills bytes: address, byte and length are on the stack. */
  fill(): this {
    return this.add(0xfc, 11, 0);
  }

  call(index: number): this {
    return this.add(0x10, ...unsigned(index));
  }
  block(inside: (code: this) => void): this {
    return this.nest(0x02, VOID, inside);
  }
  loop(inside: (code: this) => void): this {
    return this.nest(0x03, VOID, inside);
  }
  /** Takes a truth from the stack; leaves a value of `type` if there is one. */
  if(inside: (code: this) => void, type: number = VOID): this {
    return this.nest(0x04, type, inside);
  }
  private nest(opcode: number, type: number, inside: (code: this) => void): this {
    this.add(opcode, type);
    inside(this);
    return this.add(0x0b);
  }
  /** Leaves, or repeats, the block `depth` levels out. */
  branch(depth: number): this {
    return this.add(0x0c, ...unsigned(depth));
  }
  branchIf(depth: number): this {
    return this.add(0x0d, ...unsigned(depth));
  }
  /** Leaves as many blocks as the table says for the number on the stack. */
  branchTable(depths: readonly number[], otherwise: number): this {
    return this.add(0x0e, ...vector(depths.map(unsigned)), ...unsigned(otherwise));
  }
}

export type FunctionType = { readonly parameters: readonly number[]; readonly results: readonly number[] };

export type ModuleParts = {
  readonly types: readonly FunctionType[];
  /** Functions from outside, all of module "m"; `type` is an index into `types`. The memory is "m"."memory". */
  readonly imports: readonly { readonly name: string; readonly type: number }[];
  readonly functions: readonly {
    readonly type: number;
    /** Types of the locals after the parameters. */
    readonly locals: readonly number[];
    readonly code: Code;
    /** What others call it by; without one it is for the module itself. */
    readonly name?: string;
  }[];
};

/** The bytes of a module that imports one memory and exports the functions with names. */
export function assemble({ types, imports, functions }: ModuleParts): Uint8Array {
  const section = (id: number, entries: readonly (readonly number[])[]) => {
    const body = vector(entries);
    return [id, ...unsigned(body.length), ...body];
  };
  const text = (value: string) => vector([...value].map((letter) => [letter.charCodeAt(0)]));
  const plain = (list: readonly number[]) => vector(list.map((each) => [each]));
  return Uint8Array.from([
    ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(
      1,
      types.map(({ parameters, results }) => [0x60, ...plain(parameters), ...plain(results)]),
    ),
    ...section(2, [
      [...text("m"), ...text("memory"), 2, 0, 0],
      ...imports.map(({ name, type }) => [...text("m"), ...text(name), 0, type]),
    ]),
    ...section(
      3,
      functions.map(({ type }) => [type]),
    ),
    ...section(
      7,
      functions.flatMap(({ name }, at) =>
        name === undefined ? [] : [[...text(name), 0, ...unsigned(imports.length + at)]],
      ),
    ),
    ...section(
      10,
      functions.map(({ locals, code }) => {
        const body = [...vector(locals.map((type) => [1, type])), ...code.bytes, 0x0b];
        return [...unsigned(body.length), ...body];
      }),
    ),
  ]);
}

function vector(entries: readonly (readonly number[])[]): number[] {
  return [...unsigned(entries.length), ...entries.flat()];
}

/** LEB128: seven bits a byte, the lowest first. */
function unsigned(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push((rest % 128) + 128);
  return [...bytes, rest];
}

function signed(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  for (;;) {
    const low = rest & 127;
    rest >>= 7;
    const done = (rest === 0 && low < 64) || (rest === -1 && low >= 64);
    bytes.push(done ? low : low + 128);
    if (done) return bytes;
  }
}
