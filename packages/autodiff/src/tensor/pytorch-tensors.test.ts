import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { operations, type Shape, type Value } from "../index";
import { nodeOf } from "../testing/local-node";
import { record } from "../testing/record";

/** Numbers as JSON can carry them, alone or in nested lists. */
type Written = number | string | readonly Written[];
type Case = {
  readonly op: string;
  readonly torch: string;
  readonly inputs: readonly Written[];
  readonly upstream: Written;
  readonly value: Written;
  /** null for an input that PyTorch takes as a plain whole number. */
  readonly gradients: readonly (Written | null)[];
};

const file = new URL("../../cases/pytorch-tensors.json", import.meta.url);
const { cases }: { readonly cases: readonly Case[] } = JSON.parse(readFileSync(file, "utf8"));

function flat(written: Written): number[] {
  return typeof written === "object" ? written.flatMap(flat) : [Number(written)];
}

function shapeOf(written: Written): Shape {
  return typeof written === "object" ? [written.length, ...shapeOf(written[0] ?? 0)] : [];
}

function given(written: Written): Value {
  const shape = shapeOf(written);
  return shape.length === 0 ? Number(written) : { shape, data: Float64Array.from(flat(written)) };
}

/** The same number, or nearly: their sums are formed in another order. */
function close(ours: number, theirs: number): boolean {
  return Object.is(ours + 0, theirs + 0) || Math.abs(ours - theirs) <= 1e-13 * Math.max(1, Math.abs(theirs));
}

/** A value that is not a number has no slope here, whatever PyTorch says. */
function wantedGradient(gradient: readonly number[], { value, inputs }: Case): readonly number[] {
  const isAggregate = shapeOf(value).length === 0 && inputs.length === 1;
  return isAggregate && Number.isNaN(Number(value)) ? gradient.map(() => Number.NaN) : gradient;
}

describe("PyTorch's numbers", () => {
  it.each(cases.map((each) => [each.torch, each.inputs, each] as const))(
    "[A108] %s at %j",
    (_torch, _at, each) => {
      const underived = each.gradients.flatMap((gradient, port) => (gradient === null ? [port] : []));
      const { inputs, output, node } = nodeOf(record(each.op), each.inputs.map(given), underived);
      expect(output.shape).toEqual(shapeOf(each.value));
      const wrong: string[] = [];
      const compare = (what: string, ours: Float64Array, theirs: readonly number[]) => {
        ours.forEach((x, place) => {
          const y = theirs[place] ?? 0;
          if (!close(x, y)) wrong.push(`${what}[${place}]: ${x}, PyTorch says ${y}`);
        });
      };
      compare("value", output.value, flat(each.value));
      output.gradient.set(flat(each.upstream));
      node.backward();
      for (const [port, gradient] of each.gradients.entries()) {
        if (gradient === null) continue;
        compare(
          `gradient ${port}`,
          inputs[port]?.gradient ?? new Float64Array(),
          wantedGradient(flat(gradient), each),
        );
      }
      expect(wrong).toEqual([]);
    },
  );

  it("[A108] are asked for every operation on whole vectors and matrices, and every aggregate", () => {
    const asked = new Set(cases.map(({ op }) => op));
    for (const { id, kind, variadic } of operations)
      if (kind === "tensor" || variadic === true) expect(asked, id).toContain(id);
  });
});
