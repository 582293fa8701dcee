import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { notes } from "../../docs/notes";
import { compile, operation, operations, scalarOf } from "../index";
import { portLetter, pytorchTemplate } from "../operation";

/** A number as JSON can carry it. */
type Written = number | string;
type Case = {
  readonly op: string;
  readonly torch: string;
  readonly inputs: readonly Written[];
  readonly value: Written;
  /** null for an input that PyTorch takes as a plain number. */
  readonly gradients: readonly (Written | null)[];
};

const file: { readonly torch: string; readonly cases: readonly Case[] } = JSON.parse(
  readFileSync(new URL("../../cases/pytorch-conventions.json", import.meta.url), "utf8"),
);

type At = readonly number[];
const infinite = (x: number | undefined) => Math.abs(x ?? 0) === Infinity;

/**
 * Where our numbers are not PyTorch's, on purpose, by operation. Why stands in docs/operations.md under "Unlike
 * PyTorch" (`docs/notes.ts`); a value that is not a number has no slope here, whatever PyTorch says.
 */
const DIFFERENCES: Readonly<Record<string, (at: At) => boolean>> = {
  cbrt: ([x]) => x === 0,
  root: ([x = 0, degree = 0]) => x === 0 || (x < 0 && degree % 2 === 0),
  atan2: ([y, x]) => infinite(y) || infinite(x) || x === 1e200 || x === 1e-200,
  softplus: ([x = 0]) => x > 20,
  gelu: ([x]) => infinite(x),
  silu: ([x]) => infinite(x),
  clamp: ([x = 0, low = 0, high]) => low === high && x < low,
  sign: ([x]) => Number.isNaN(x),
  step: ([x]) => Number.isNaN(x),
  equal: ([a, b]) => Number.isNaN(a) || Number.isNaN(b),
  bce: ([p = 0]) => p < 1e-12 || p > 1 - 1e-12,
  bce_logits: ([z]) => z === -Infinity,
  mean: ([term = 0]) => Math.abs(term) === 1e308,
  hinge: ([score, target]) => infinite(score) || infinite(target),
};

/** PyTorch keeps fewer digits far out (1 - sigmoid(25)), and its 10⁻¹² is one of single precision. */
function close(ours: number, theirs: number): boolean {
  if (Object.is(ours, theirs) || ours === theirs) return true;
  const size = Math.max(Math.abs(ours), Math.abs(theirs));
  if (!Number.isFinite(size)) return false;
  return Math.abs(ours - theirs) <= (size > 1e10 ? 1e-8 * size : 1e-14 * Math.max(size, 1));
}

/** Value and gradients of one node fed by leaves; plain numbers are constants. */
function ours({ op, inputs, gradients }: Case): readonly number[] {
  const leaves = inputs.map((value, port) => ({
    id: `leaf ${port}`,
    op: gradients[port] === null ? "constant" : "variable",
    inputs: [],
    value: Number(value),
  }));
  const node = { id: "node", op, inputs: leaves.map(({ id }) => id) };
  const program = compile({ nodes: [...leaves, node] }, "node");
  const derived = leaves.filter(({ op: kind }) => kind === "variable");
  return [program.value("node"), ...derived.map(({ id }) => program.gradient(id))].map((x) =>
    scalarOf(x ?? Number.NaN),
  );
}

const theirs = ({ value, gradients }: Case) =>
  [value, ...gradients.filter((gradient) => gradient !== null)].map(Number);

function agrees(entry: Case): boolean {
  const [value = 0, ...slopes] = ours(entry);
  const [wanted = 0, ...wantedSlopes] = theirs(entry);
  if (!close(value, wanted)) return false;
  if (Number.isNaN(value)) return slopes.every(Number.isNaN);
  return slopes.every((slope, port) => close(slope, wantedSlopes[port] ?? Number.NaN));
}

describe(`PyTorch ${file.torch}`, () => {
  const tested = [...new Set(file.cases.map(({ op }) => op))];

  it("[A91] has been asked about every operation on numbers, spelled as the table does", () => {
    const scalars = operations.filter(({ kind }) => kind === "scalar").map(({ id }) => id);
    expect([...tested].sort()).toEqual([...scalars].sort());
    for (const { op, torch, inputs } of file.cases) {
      const letters = inputs.map((_, port) => portLetter(port));
      const record = operation(op);
      const spelled = (record && pytorchTemplate(record, inputs.length, false))
        ?.replace("{inputs}", letters.join(", "))
        .replace(/\{(\w)\}/g, "$1");
      expect(spelled).toBe(torch);
    }
  });

  it.each(tested)("[A91] %s agrees, at kinks, poles, edges, zeros, infinities, NaN and ±800", (op) => {
    const differs = DIFFERENCES[op] ?? (() => false);
    const wrong = file.cases
      .filter((entry) => entry.op === op && !differs(entry.inputs.map(Number)) && !agrees(entry))
      .map((entry) => `${entry.inputs}: ${ours(entry)}, PyTorch ${theirs(entry)}`);
    expect(wrong).toEqual([]);
  });

  it("[A91] is not followed where a reason is given, and only there", () => {
    const described = Object.entries(notes).flatMap(([id, note]) => (note.differs === undefined ? [] : [id]));
    expect(described.sort()).toEqual(Object.keys(DIFFERENCES).sort());
    for (const [op, differs] of Object.entries(DIFFERENCES)) {
      const found = file.cases.filter((entry) => entry.op === op && differs(entry.inputs.map(Number)));
      expect(
        found.some((entry) => !agrees(entry)),
        op,
      ).toBe(true);
    }
  });
});
