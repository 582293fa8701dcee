import fc from "fast-check";
import { newTape, type Tape } from "../tape/tape-type";
import { kindArity, kindNames, POWC } from "../tiers/kinds.generated";

/** Kinds a program's tape can have; the others exist inside the fast tiers only. */
const KINDS = kindNames.flatMap((_name, kind) => (kind > 0 && kind <= POWC ? [kind] : []));
const EXPONENTS = [2, 3, 1, 0.5, -1, 1.5, -2, 0, 4];

export type RandomTape = { readonly tape: Tape; readonly target: number; readonly reaches: Uint8Array };

/** Random tapes of narrow nodes: leaves first, then nodes on any earlier ones, often shared. The last is the target. */
export function randomTape(numbers: fc.Arbitrary<number>, most = 60): fc.Arbitrary<RandomTape> {
  const choice = fc.record({
    kind: fc.constantFrom(...KINDS),
    a: fc.nat(1000),
    b: fc.nat(1000),
    exponent: fc.nat(EXPONENTS.length - 1),
  });
  return fc
    .tuple(
      fc.array(numbers, { minLength: 1, maxLength: 4 }),
      fc.array(choice, { minLength: 1, maxLength: most }),
    )
    .map(([leaves, choices]) => {
      const values = [...EXPONENTS, ...leaves];
      const tape = newTape(values.length + choices.length);
      tape.count = tape.kind.length;
      tape.values.set(values);
      for (const [at, { kind, a, b, exponent }] of choices.entries()) {
        const node = values.length + at;
        const input = (pick: number) => EXPONENTS.length + (pick % (node - EXPONENTS.length));
        tape.kind[node] = kind;
        tape.a[node] = input(a);
        tape.b[node] = kind === POWC ? exponent : input(b);
      }
      const target = tape.count - 1;
      return { tape, target, reaches: reaching(tape, target) };
    });
}

/** Marks what leads to the target. */
export function reaching({ count, kind, a, b }: Tape, target: number): Uint8Array {
  const reaches = new Uint8Array(count);
  reaches[target] = 1;
  for (let node = target; node >= 0; node--) {
    if (reaches[node] !== 1) continue;
    const arity = kindArity[kind[node] ?? 0] ?? 0;
    if (arity > 0) reaches[a[node] ?? 0] = 1;
    if (arity > 1) reaches[b[node] ?? 0] = 1;
  }
  return reaches;
}
