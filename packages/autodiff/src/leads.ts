import type { Layout } from "./layout";
import { isFixed } from "./tape/kinds";
import type { Wiring } from "./wiring";

/** Which nodes lead to another over wires, by index, computable or not. */
export function leadsTo(wiring: Wiring, target: number): Uint8Array {
  const leads = new Uint8Array(wiring.count);
  if (target < 0) return leads;
  const todo = [target];
  leads[target] = 1;
  for (let index = todo.pop(); index !== undefined; index = todo.pop()) {
    for (let port = 0; port < (wiring.ports[index] ?? 0); port++) {
      const from = wiring.source(index, port);
      if (from < 0 || leads[from] === 1) continue;
      leads[from] = 1;
      todo.push(from);
    }
  }
  return leads;
}

/**
 * Constant exponents and what feeds them, by index: nobody may ask for their gradient (it need not exist). The same
 * for the axes and sizes of operations on vectors.
 */
export function withoutDerivative(wiring: Wiring, layout: Layout, leads: Uint8Array): Uint8Array {
  const underived = new Uint8Array(wiring.count);
  const { varies } = layout.store;
  for (let position = wiring.count - 1; position >= 0; position--) {
    const index = layout.index(position);
    const record = wiring.records[index];
    if (leads[index] === 0 || record === undefined || layout.isUnordered(index)) continue;
    for (let port = 0; port < (wiring.ports[index] ?? 0); port++) {
      const from = wiring.source(index, port);
      if (from < 0 || varies[layout.position(from)] !== 0) continue;
      if (underived[index] === 1 || isFixed(record, port)) underived[from] = 1;
    }
  }
  return underived;
}

/** The wires that leave each node, by index, in graph order. */
export function consumers(wiring: Wiring): (index: number) => readonly { index: number; port: number }[] {
  const { count, ports } = wiring;
  const ends = new Int32Array(count + 1);
  const each = (visit: (from: number, index: number, port: number) => void) => {
    for (let index = 0; index < count; index++) {
      for (let port = 0; port < (ports[index] ?? 0); port++) {
        const from = wiring.source(index, port);
        if (from >= 0) visit(from, index, port);
      }
    }
  };
  each((from) => {
    ends[from + 1] = (ends[from + 1] ?? 0) + 1;
  });
  for (let index = 0; index < count; index++) ends[index + 1] = (ends[index + 1] ?? 0) + (ends[index] ?? 0);
  const next = ends.slice();
  const to = new Int32Array(ends[count] ?? 0);
  const at = new Int32Array(to.length);
  each((from, index, port) => {
    const place = next[from] ?? 0;
    next[from] = place + 1;
    to[place] = index;
    at[place] = port;
  });
  return (index) =>
    Array.from(to.subarray(ends[index], ends[index + 1]), (consumer, offset) => ({
      index: consumer,
      port: at[(ends[index] ?? 0) + offset] ?? 0,
    }));
}
