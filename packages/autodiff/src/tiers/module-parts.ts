/** Ids of the sections of a module. */
const [IMPORTS, FUNCTIONS, CODE] = [2, 3, 10];
const HEADER_BYTES = 8;

export type Bytes = Uint8Array<ArrayBuffer>;

/** A module cut into its parts, to be put together again with other functions. */
export type ModuleParts = {
  /** What each function is: the types of its locals, its code, and the end of it. The first has this number. */
  readonly bodies: readonly Bytes[];
  readonly firstFunction: number;
  /** The module with other functions in the place of these, and behind them others of the type of the first one. */
  join(bodies: readonly Bytes[]): Bytes;
};

/** Cuts a module that imports one memory beside functions, as all modules of the tiers do. */
export function cutModule(module: Bytes): ModuleParts {
  const sections: { readonly id: number; readonly content: Bytes }[] = [];
  for (let at = HEADER_BYTES; at < module.length; ) {
    const size = readNumber(module, at + 1);
    const from = at + 1 + size.length;
    sections.push({ id: module[at] ?? 0, content: module.subarray(from, from + size.value) });
    at = from + size.value;
  }
  const content = (wanted: number) => sections.find(({ id }) => id === wanted)?.content ?? new Uint8Array();
  const types = entries(content(FUNCTIONS), () => 1);
  const bodies = entries(content(CODE), (code, at) => {
    const size = readNumber(code, at);
    return size.length + size.value;
  }).map((entry) => entry.subarray(readNumber(entry, 0).length));
  return {
    bodies,
    firstFunction: readNumber(content(IMPORTS), 0).value - 1,
    join(others) {
      const typesOf = others.map((_, at) => types[at] ?? types[0] ?? new Uint8Array());
      const exchanged = new Map([
        [FUNCTIONS, joined([number(others.length), ...typesOf])],
        [CODE, joined([number(others.length), ...others.flatMap((body) => [number(body.length), body])])],
      ]);
      const parts = sections.flatMap(({ id, content: before }) => {
        const now = exchanged.get(id) ?? before;
        return [Uint8Array.of(id), number(now.length), now];
      });
      return joined([module.subarray(0, HEADER_BYTES), ...parts]);
    },
  };
}

/** The entries of a section or list, which begins with how many there are; `lengthAt` is that of one. */
function entries(content: Bytes, lengthAt: (content: Bytes, at: number) => number): Bytes[] {
  const found: Bytes[] = [];
  for (let at = readNumber(content, 0).length; at < content.length; ) {
    const to = at + lengthAt(content, at);
    found.push(content.subarray(at, to));
    at = to;
  }
  return found;
}

/** One after the other. */
export function joined(parts: readonly Bytes[]): Bytes {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** A number as modules write it: seven bits a byte, the lowest first; the highest bit says that more follow. */
export function number(value: number): Bytes {
  const bytes: number[] = [];
  let rest = value;
  for (; rest > 127; rest >>>= 7) bytes.push((rest & 127) | 128);
  return Uint8Array.of(...bytes, rest);
}

function readNumber(bytes: Bytes, from: number): { readonly value: number; readonly length: number } {
  let value = 0;
  let at = from;
  for (; (bytes[at] ?? 0) > 127; at++) value |= ((bytes[at] ?? 0) & 127) << (7 * (at - from));
  return { value: value | ((bytes[at] ?? 0) << (7 * (at - from))), length: at + 1 - from };
}
