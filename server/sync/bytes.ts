/** Bytes of a number as lib0 writes it: seven bits a byte, lowest first. */
export function varUintLength(value: number): number {
  let length = 1;
  for (let rest = value; rest > 127; rest = Math.floor(rest / 128)) length += 1;
  return length;
}

/** Writes a number and answers where it ends. */
export function putVarUint(target: Uint8Array, at: number, value: number): number {
  let end = at;
  let rest = value;
  while (rest > 127) {
    target[end++] = 128 | (rest % 128);
    rest = Math.floor(rest / 128);
  }
  target[end++] = rest;
  return end;
}

/** Reads numbers and stretches of bytes one after the other; throws where the bytes end too early. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  varUint(): number {
    let value = 0;
    let unit = 1;
    for (;;) {
      const byte = this.#bytes[this.#at++];
      if (byte === undefined) throw new RangeError("The bytes end in a number.");
      value += (byte & 127) * unit;
      if (byte < 128) return value;
      unit *= 128;
      if (unit > Number.MAX_SAFE_INTEGER) throw new RangeError("A number is too large.");
    }
  }

  /** The next bytes, with their length before them; a view, no copy. */
  varBytes(): Uint8Array {
    const from = this.#skipVarBytes();
    return this.#bytes.subarray(from, this.#at);
  }

  varString(): string {
    const from = this.#skipVarBytes();
    return bufferOf(this.#bytes).toString("utf8", from, this.#at);
  }

  skipVarBytes(): void {
    this.#skipVarBytes();
  }

  #skipVarBytes(): number {
    const length = this.varUint();
    const from = this.#at;
    this.#at += length;
    if (this.#at > this.#bytes.length) throw new RangeError("The bytes end too early.");
    return from;
  }
}

/** The same bytes; what comes off a socket is a Buffer already. */
function bufferOf(bytes: Uint8Array): Buffer {
  return Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
}
