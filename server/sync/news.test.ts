import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { isNews as isNewsRead } from "./news";

const isNews = (doc: Y.Doc, update: Uint8Array) => isNewsRead(doc, Y.decodeUpdate(update));

describe("news", () => {
  it("[S12] is what changes the document, by an insertion or by a deletion", () => {
    const doc = new Y.Doc();
    const other = new Y.Doc();
    doc.getMap("m").set("a", 1);
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
    expect(isNews(doc, Y.encodeStateAsUpdate(other))).toBe(false);
    other.getMap("m").delete("a");
    expect(isNews(doc, Y.encodeStateAsUpdate(other, Y.encodeStateVector(doc)))).toBe(true);
    expect(isNews(new Y.Doc(), Y.encodeStateAsUpdate(other))).toBe(true);
  });

  it("[S12] is found exactly when applying the update would say so", () => {
    const edits = fc.array(fc.tuple(fc.boolean(), fc.constantFrom("a", "b", "c"), fc.option(fc.integer())));
    fc.assert(
      fc.property(edits, (list) => {
        const docs = [new Y.Doc(), new Y.Doc()] as const;
        for (const [first, key, value] of list) {
          const doc = docs[first ? 0 : 1];
          if (value === null) doc.getMap("m").delete(key);
          else doc.getMap("m").set(key, value);
          const update = Y.encodeStateAsUpdate(docs[1], Y.encodeStateVector(docs[0]));
          const news = isNews(docs[0], update);
          let changed = false;
          docs[0].once("update", () => {
            changed = true;
          });
          Y.applyUpdate(docs[0], update);
          expect(news).toBe(changed);
        }
      }),
    );
  });
});
