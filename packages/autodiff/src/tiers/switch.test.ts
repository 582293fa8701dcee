import { describe, expect, it } from "vitest";
import { operation } from "../operations";
import { carry } from "../tape/carry";
import { seedGradients, stepsBetween } from "../tape/steps";
import { newTape, type Tape } from "../tape/tape-type";
import { kindArity, kindNames, powerKinds } from "./kinds.generated";
import { backwardSteps, forwardSteps, secondSteps, tangentSteps } from "./switch.generated";

const SPECIAL = [
  0,
  -0,
  1,
  -1,
  2,
  3,
  0.5,
  Math.E,
  Number.NaN,
  Infinity,
  -Infinity,
  5e-324,
  -5e-324,
  1e308,
  19,
  -710,
];
const RANDOM = Array.from({ length: 40 }, (_, at) => Math.sin(at * 12.9898) * 10 ** ((at % 7) - 3));
const NUMBERS = [...SPECIAL, ...RANDOM];

/** What is known of an input of a kind: the exponent of pow2, the base of powe. */
function known(name: string, port: number): number | undefined {
  if (port === 0) return name === "powe" ? Math.E : undefined;
  return [...powerKinds.keys()].find((exponent) => name === `pow${exponent}`);
}

const record = (name: string) => operation(name.startsWith("pow") ? "pow" : name);

/** Two leaves and one node of a kind. */
function small(kind: number): Tape {
  const tape = newTape(3);
  tape.count = 3;
  tape.kind[2] = kind;
  tape.b[2] = 1;
  return tape;
}

/** All three nodes as steps. */
const stepsOf = (tape: Tape, marks?: Uint8Array) => stepsBetween(tape, 0, 3, marks);

function forward(tape: Tape): void {
  const steps = stepsOf(tape);
  forwardSteps(steps, steps.length, tape.values, tape.wide);
}

function backward(tape: Tape, marks?: Uint8Array): void {
  const steps = stepsOf(tape, marks);
  seedGradients(tape, 2);
  backwardSteps(steps, steps.length, tape.values, tape.gradients, tape.wide);
}

function tangent(tape: Tape, tangents: Float64Array): void {
  const steps = stepsOf(tape);
  tangentSteps(steps, steps.length, tape.values, tangents, tape.wide);
}

const cases = kindNames.flatMap((name, kind) => (kind === 0 ? [] : [{ name, kind }]));

describe.each(cases)("$name", ({ name, kind }) => {
  const rule = record(name);
  const arity = kindArity[kind] ?? 0;
  const firsts = NUMBERS.filter((x) => (known(name, 0) ?? x) === x);
  const seconds = arity === 1 ? [0] : NUMBERS.filter((x) => (known(name, 1) ?? x) === x);
  const derived = name === "powc" || known(name, 1) !== undefined ? 1 : arity;

  it("[A70] has the values and contributions of the table, to the last bit", () => {
    const tape = small(kind);
    for (const a of firsts) {
      for (const b of seconds) {
        tape.values.set([a, b, 0]);
        forward(tape);
        const value = rule?.forward(a, b) ?? 0;
        expect([a, b, tape.values[2]]).toEqual([a, b, value]);
        backward(tape);
        for (let port = 0; port < 2; port++) {
          const slope = port < derived ? rule?.partials[port]?.(a, b, value) : 0;
          expect([a, b, tape.gradients[port]]).toEqual([a, b, 0 + (slope ?? 0)]);
        }
      }
    }
  });

  it("[A71] has the tangent the local derivatives give", () => {
    const tape = small(kind);
    const tangents = new Float64Array(3);
    for (const a of firsts) {
      for (const b of seconds) {
        tape.values.set([a, b, 0]);
        forward(tape);
        tangents.set([0.5, derived === 1 ? 0 : -3, 0]);
        tangent(tape, tangents);
        const value = rule?.forward(a, b) ?? 0;
        const first = (rule?.partials[0]?.(a, b, value) ?? 0) * 0.5;
        const second = derived === 1 ? 0 : (rule?.partials[1]?.(a, b, value) ?? 0) * -3;
        expect([a, b, tangents[2]]).toEqual([a, b, derived === 1 ? first : first + second]);
      }
    }
  });

  it("[A72] has second derivatives that agree with differences of the local ones", () => {
    const tape = small(kind);
    const tangents = new Float64Array(3);
    const second = new Float64Array(3);
    const slope = (port: number, a: number, b: number) =>
      rule?.partials[port]?.(a, b, rule.forward(a, b)) ?? 0;
    const points = known(name, 0) === undefined ? [0.3, 0.71, 1, 1.9, 2.6] : [Math.E];
    for (const a of name === "acosh"
      ? points.map((x) => x + 1.5)
      : points.map((x) => (arity === 1 ? x * 0.37 : x))) {
      for (const b of seconds.length === 1 ? seconds : [0.8, 1.5, 2, 3]) {
        for (const along of [0, 1].slice(0, derived)) {
          if (known(name, along) !== undefined) continue;
          tape.values.set([a, b, 0]);
          tangents.set(along === 0 ? [1, 0, 0] : [0, 1, 0]);
          forward(tape);
          backward(tape);
          tangent(tape, tangents);
          second.fill(0);
          const steps = stepsOf(tape);
          secondSteps(steps, steps.length, tape.values, tape.gradients, tangents, second);
          const h = 1e-5;
          for (let port = 0; port < derived; port++) {
            const up = along === 0 ? slope(port, a + h, b) : slope(port, a, b + h);
            const down = along === 0 ? slope(port, a - h, b) : slope(port, a, b - h);
            const difference = (up - down) / (2 * h);
            if (Number.isFinite(difference) && Math.abs(difference) < 1e3)
              expect([name, a, b, port, second[port]]).toEqual([
                name,
                a,
                b,
                port,
                expect.closeTo(difference, 4),
              ]);
          }
        }
      }
    }
  });
});

it("[A70] multiplies upstream and local derivative, in the order of the ports", () => {
  const tape = newTape(3);
  tape.count = 3;
  tape.kind.set([0, kindNames.indexOf("div"), kindNames.indexOf("mul")]);
  tape.a.set([0, 0, 1]);
  tape.b.set([0, 0, 0]);
  tape.values[0] = 0.7;
  forward(tape);
  backward(tape);
  const [x = 0, y = 0] = tape.values;
  let gradient = carry(1, y);
  gradient += carry(x, 1 / x);
  gradient += carry(x, -y / x);
  expect(tape.gradients[0]).toBe(gradient);
});

it("[A70] leaves out what does not lead to the target", () => {
  const tape = small(kindNames.indexOf("ln"));
  tape.values[0] = -1;
  forward(tape);
  backward(tape, Uint8Array.from([1, 1, 0]));
  expect([...tape.gradients]).toEqual([0, 0, 1]);
});
