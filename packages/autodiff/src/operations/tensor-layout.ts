import { formatNumber } from "../numbers";
import type { Operation } from "../operation";
import { precedence } from "../precedence";
import { indexRule, reshapeRule, sliceRule, transposeRule } from "../tensor/rules/layout";
import { stackRule } from "../tensor/rules/stack";
import { tensorRecord } from "./tensor-record";

const { atom, lowest, power, root } = precedence;

export const tensorLayout: readonly Operation[] = [
  tensorRecord({
    id: "transpose",
    title: "Transpose",
    symbol: "Aᵀ",
    ports: ["x"],
    notation: "transpose",
    tensor: transposeRule,
    latex: { precedence: power, ports: [root], write: (x) => `${x}^{\\top}` },
    rule: "transpose rule",
    verb: (x) => `Turn the rows of ${x} into columns`,
    pytorch: "{a}.T",
    convention: "A vector stays as it is.",
  }),
  tensorRecord({
    id: "reshape",
    title: "Reshape",
    symbol: "⊞",
    ports: ["x", "rows", "columns"],
    variadic: true,
    tensor: reshapeRule,
    rule: "reshape rule",
    verb: (x, ...sizes) => `Write the entries of ${x}, row by row, in the shape ${sizes.join(" × ")}`,
    pytorch: "torch.Tensor.reshape({inputs})",
    convention: "One of the sizes may be -1: it follows from the other.",
  }),
  tensorRecord({
    id: "stack",
    title: "Stack",
    symbol: "[ ]",
    ports: ["first", "second"],
    notation: "list",
    variadic: true,
    tensor: stackRule,
    latex: {
      precedence: atom,
      ports: [lowest, lowest],
      write: (...inputs) => `\\begin{bmatrix} ${inputs.join(" \\\\ ")} \\end{bmatrix}`,
    },
    rule: "stack rule",
    verb: (...inputs) => `Put ${inputs.join(", ")} together`,
    arithmetic: (...inputs) => `[${inputs.map((input) => formatNumber(input)).join(", ")}]`,
    pytorch: "torch.stack([{inputs}])",
  }),
  tensorRecord({
    id: "index",
    title: "Index",
    symbol: "xᵢ",
    ports: ["x", "at"],
    notation: "index",
    tensor: indexRule,
    latex: { precedence: atom, ports: [root, lowest], write: (x, at) => `{${x}}_{${at}}` },
    rule: "index rule",
    verb: (x, at) => `Take the entry or row ${at} of ${x}, counted from 0`,
    arithmetic: (x, at) => `${formatNumber(x)}[${formatNumber(at)}]`,
    pytorch: "{a}[{b}]",
    convention: "Entries and rows are counted from 0; negative numbers count from the end.",
  }),
  tensorRecord({
    id: "slice",
    title: "Slice",
    symbol: "x[:]",
    ports: ["x", "start", "stop"],
    notation: "slice",
    tensor: sliceRule,
    latex: {
      precedence: atom,
      ports: [root, lowest, lowest],
      write: (x, start, stop) => `{${x}}_{${start}:${stop}}`,
    },
    rule: "slice rule",
    verb: (x, start, stop) => `Take the entries or rows of ${x} from ${start} up to, but without, ${stop}`,
    arithmetic: (x, start, stop) => `${formatNumber(x)}[${formatNumber(start)}:${formatNumber(stop)}]`,
    pytorch: "{a}[{b}:{c}]",
    convention: "The end is not included; a bound beyond the last entry is the end.",
  }),
];
