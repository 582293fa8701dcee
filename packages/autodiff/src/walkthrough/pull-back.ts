/**
 * What a wire of an operation on whole vectors or matrices carries back, said for people: in words, after "the wire
 * carries", and in LaTeX. `inputs` are what goes in, `arriving` is the gradient that arrives.
 */
export type PullBack = {
  readonly words: (inputs: readonly string[]) => string;
  readonly latex: (arriving: string, inputs: readonly string[]) => string;
};

const place = (inputs: readonly string[], port: number) => inputs[port] ?? "?";
const transposed = (matrix: string) => `${matrix}^{\\top}`;

/** What arrives times the transpose of what stands on the right. */
const timesRight: PullBack = {
  words: (inputs) => `what arrives times the transpose of ${place(inputs, 1)}`,
  latex: (arriving, inputs) => `${arriving} \\, ${transposed(place(inputs, 1))}`,
};

/** The transpose of what stands on the left times what arrives. */
const timesLeft: PullBack = {
  words: (inputs) => `the transpose of ${place(inputs, 0)} times what arrives`,
  latex: (arriving, inputs) => `${transposed(place(inputs, 0))} \\, ${arriving}`,
};

const other = (port: number): PullBack => ({
  words: (inputs) => `what arrives times ${place(inputs, port)}`,
  latex: (arriving, inputs) => `${arriving} \\, ${place(inputs, port)}`,
});

const said = (words: string, latex: (arriving: string, inputs: readonly string[]) => string): PullBack => ({
  words: () => words,
  latex,
});

const shaped = (arriving: string) => `\\operatorname{reshape}\\left(${arriving}\\right)`;
const spread = (arriving: string) => `\\operatorname{spread}\\left(${arriving}\\right)`;
const placed = (arriving: string) => `\\operatorname{place}\\left(${arriving}\\right)`;
const softmax = (x: string) => `\\operatorname{softmax}\\left(${x}\\right)`;

/** By operation, one a port; of operations with any number of inputs the same for all. */
const pullBacks: ReadonlyMap<string, readonly PullBack[]> = new Map([
  ["matmul", [timesRight, timesLeft]],
  ["dot", [other(1), other(0)]],
  [
    "outer",
    [
      other(1),
      {
        words: (inputs) => `the transpose of what arrives times ${place(inputs, 0)}`,
        latex: (arriving, inputs) => `${transposed(arriving)} \\, ${place(inputs, 0)}`,
      },
    ],
  ],
  [
    "dense",
    [timesRight, timesLeft, said("what arrives, added up over the rows", (arriving) => `\\sum ${arriving}`)],
  ],
  ["transpose", [said("the transpose of what arrives", (arriving) => transposed(arriving))]],
  ["reshape", [said("what arrives, put back into the old shape", shaped)]],
  ["stack", [said("its own part of what arrives", placed)]],
  ["index", [said("what arrives, at the place it was taken from, and 0 elsewhere", placed)]],
  ["slice", [said("what arrives, at the places it was taken from, and 0 elsewhere", placed)]],
  ["sum_axis", [said("what arrives, the same for every entry that was added", spread)]],
  ["mean_axis", [said("what arrives, shared equally among the entries of the mean", spread)]],
  ["max_axis", [said("what arrives, at the largest entries, and 0 elsewhere", placed)]],
  [
    "norm",
    [
      {
        words: (inputs) => `what arrives times ${place(inputs, 0)} divided by its length`,
        latex: (arriving, inputs) =>
          `${arriving} \\, \\frac{${place(inputs, 0)}}{\\left\\lVert ${place(inputs, 0)} \\right\\rVert}`,
      },
    ],
  ],
  [
    "softmax",
    [
      said(
        "each probability times how far what arrives there is above the average of what arrives",
        (arriving, inputs) => {
          const s = softmax(place(inputs, 0));
          return `${s} \\odot \\left(${arriving} - \\textstyle\\sum ${arriving} \\odot ${s}\\right)`;
        },
      ),
    ],
  ],
  [
    "log_softmax",
    [
      said(
        "what arrives, less its sum times the softmax",
        (arriving, inputs) => `${arriving} - ${softmax(place(inputs, 0))} \\textstyle\\sum ${arriving}`,
      ),
    ],
  ],
  [
    "logsumexp",
    [
      said(
        "what arrives times the softmax",
        (arriving, inputs) => `${arriving} \\, ${softmax(place(inputs, 0))}`,
      ),
    ],
  ],
  [
    "cross_entropy",
    [
      said(
        "the softmax of the scores less the target, times what arrives, for the mean over the rows",
        (arriving, inputs) =>
          `${arriving} \\, \\left(${softmax(place(inputs, 0))} - ${place(inputs, 1)}\\right)`,
      ),
      said(
        "minus the log-softmax of the scores times what arrives, for the mean over the rows",
        (arriving, inputs) => `-${arriving} \\, \\ln ${softmax(place(inputs, 0))}`,
      ),
    ],
  ],
]);

/** The rule of an operation at one port, if it is one on whole vectors or matrices. */
export function pullBackOf(op: string, port: number): PullBack | undefined {
  const rules = pullBacks.get(op);
  return rules?.[op === "stack" ? 0 : port];
}
