import * as fc from "fast-check";
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { describe, expect, it } from "vitest";
import { ByteReader, putVarUint, varUintLength } from "./bytes";

const numbers = fc.oneof(fc.nat(300), fc.nat(), fc.maxSafeNat());

describe("numbers and stretches of bytes", () => {
  it("are written as lib0 reads them", () => {
    fc.assert(
      fc.property(numbers, (value) => {
        const bytes = new Uint8Array(varUintLength(value));
        expect(putVarUint(bytes, 0, value)).toBe(bytes.length);
        expect(decoding.readVarUint(decoding.createDecoder(bytes))).toBe(value);
      }),
    );
  });

  it("are read as lib0 writes them", () => {
    fc.assert(
      fc.property(numbers, fc.uint8Array(), fc.string(), (value, bytes, text) => {
        const written = encoding.encode((encoder) => {
          encoding.writeVarUint(encoder, value);
          encoding.writeVarUint8Array(encoder, bytes);
          encoding.writeVarString(encoder, text);
        });
        const reader = new ByteReader(written);
        expect(reader.varUint()).toBe(value);
        expect([...reader.varBytes()]).toEqual([...bytes]);
        expect(reader.varString()).toBe(text);
      }),
    );
  });

  it("[S40] end in an error where the bytes do", () => {
    expect(() => new ByteReader(Uint8Array.of(200)).varUint()).toThrow(RangeError);
    expect(() => new ByteReader(Uint8Array.of(3, 1, 2)).varBytes()).toThrow(RangeError);
    expect(() => new ByteReader(new Uint8Array(20).fill(255)).varUint()).toThrow(RangeError);
  });
});
