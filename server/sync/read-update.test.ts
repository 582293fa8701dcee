import * as encoding from "lib0/encoding";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { defaultLimits as limits } from "../settings/limits";
import { reasonOf } from "./offence";
import { readUpdate } from "./read-update";

/** The first byte of an item with a parent of its own and a key in it, whose content is a string. */
const STRING_IN_MAP = 4 | 32;
const GARBAGE = 0;

/** An update by hand: for each author, from the first on, the structs that `write` writes. */
function update(
  authors: number,
  structs: number,
  write: (encoder: encoding.Encoder) => void,
  first = 0,
): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, authors);
    for (let author = 0; author < authors; author++) {
      for (const number of [structs, first + author, 0]) encoding.writeVarUint(encoder, number);
      for (let struct = 0; struct < structs; struct++) write(encoder);
    }
    encoding.writeVarUint(encoder, 0);
  });
}

const garbage = (encoder: encoding.Encoder) => {
  encoding.writeUint8(encoder, GARBAGE);
  encoding.writeVarUint(encoder, 1);
};
const sameKey = (encoder: encoding.Encoder) => {
  encoding.writeUint8(encoder, STRING_IN_MAP);
  encoding.writeVarUint(encoder, 1);
  for (const text of ["map", "key", "x"]) encoding.writeVarString(encoder, text);
};

/** Why an update is not taken, or null. */
function refusal(bytes: Uint8Array, doc = new Y.Doc()): string | null {
  try {
    readUpdate(doc, bytes, limits);
    return null;
  } catch (error) {
    return reasonOf(error);
  }
}

function of(change: (doc: Y.Doc) => void): Uint8Array {
  const doc = new Y.Doc();
  change(doc);
  return Y.encodeStateAsUpdate(doc);
}

describe("reading an update", () => {
  it("[S40] stops at bytes that are no update", () => {
    expect(refusal(Uint8Array.of(9, 9, 9))).toBe("malformed");
    const whole = of((doc) => doc.getMap("m").set("a", "some text"));
    for (let end = 0; end < whole.length; end++) expect(refusal(whole.slice(0, end))).toBe("malformed");
  });

  it("[S48] takes what people write", () => {
    const much = of((doc) => {
      for (let i = 0; i < 500; i++) {
        doc.getMap("m").set("same", i);
        doc.getMap("m").set(`k${i}`, { a: [[1, 2], { b: null }] });
        doc.getText("t").insert(0, "front ");
        doc.getArray("a").push([i]);
      }
    });
    expect(refusal(much)).toBeNull();
  });

  it("[S48] stops at more parts than an update may have, before it has read them", () => {
    expect(refusal(update(1, limits.parts - 1, garbage))).toBeNull();
    expect(refusal(update(1, limits.parts + 1, garbage))).toBe("tooLarge");
  });

  it("[S48] stops at more authors than a board may have, those there are included", () => {
    expect(refusal(update(limits.authors + 1, 1, garbage))).toBe("tooLarge");
    const doc = new Y.Doc();
    Y.applyUpdate(doc, update(limits.authors - 10, 1, garbage));
    expect(refusal(update(limits.authors - 10, 1, garbage), doc)).toBeNull();
    expect(refusal(update(10, 1, garbage, limits.authors), doc)).toBeNull();
    expect(refusal(update(11, 1, garbage, limits.authors), doc)).toBe("tooLarge");
  });

  it("[S48] refuses hundreds of items that claim the same place", () => {
    expect(refusal(update(1, 200, sameKey))).toBeNull();
    expect(refusal(update(1, 201, sameKey))).toBe("malformed");
    expect(refusal(update(201, 1, sameKey))).toBe("malformed");
  });

  it("[S48] refuses values that are nested too deep, and documents in the document", () => {
    let deep: unknown = 1;
    for (let i = 0; i < limits.nesting + 1; i++) deep = [deep];
    expect(refusal(of((doc) => doc.getMap("m").set("deep", deep)))).toBe("malformed");
    expect(refusal(of((doc) => doc.getMap("m").set("doc", new Y.Doc())))).toBe("malformed");
    expect(refusal(of((doc) => doc.getText("t").insertEmbed(0, { deep })))).toBe("malformed");
  });
});
