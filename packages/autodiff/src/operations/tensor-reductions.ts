import { formatNumber } from "../numbers";
import type { Operation } from "../operation";
import { precedence } from "../precedence";
import { maxAxisRule, meanAxisRule, sumAxisRule } from "../tensor/rules/axis";
import { normRule } from "../tensor/rules/norm";
import { tensorRecord } from "./tensor-record";

const { atom, fraction, lowest } = precedence;

/** The axis stands below the name: it is no argument like the other. */
function along(name: string): Operation["latex"] {
  return {
    precedence: fraction,
    ports: [lowest, lowest],
    write: (x, axis) => `${name}_{${axis}}\\left(${x}\\right)`,
  };
}

const AXES = "Axis 0 runs down the columns, axis 1 along the rows.";

export const tensorReductions: readonly Operation[] = [
  tensorRecord({
    id: "sum_axis",
    title: "Sum along an axis",
    symbol: "Σ",
    ports: ["x", "axis"],
    notation: "axis",
    tensor: sumAxisRule,
    latex: along("\\operatorname{sum}"),
    rule: "sum rule",
    verb: (x, axis) => `Add the entries of ${x} along axis ${axis}`,
    pytorch: "{a}.sum(dim={b})",
    convention: AXES,
  }),
  tensorRecord({
    id: "mean_axis",
    title: "Mean along an axis",
    symbol: "μ",
    ports: ["x", "axis"],
    notation: "axis",
    tensor: meanAxisRule,
    latex: along("\\operatorname{mean}"),
    rule: "mean rule",
    verb: (x, axis) => `Take the mean of the entries of ${x} along axis ${axis}`,
    pytorch: "{a}.mean(dim={b})",
    convention: AXES,
  }),
  tensorRecord({
    id: "max_axis",
    title: "Maximum along an axis",
    symbol: "max",
    ports: ["x", "axis"],
    notation: "axis",
    tensor: maxAxisRule,
    latex: along("\\max"),
    rule: "maximum rule",
    verb: (x, axis) => `Take the largest entries of ${x} along axis ${axis}`,
    pytorch: "torch.amax({a}, dim={b})",
    convention: `${AXES} Entries that tie share the gradient equally.`,
  }),
  tensorRecord({
    id: "norm",
    title: "Norm",
    symbol: "‖x‖",
    ports: ["x"],
    tensor: normRule,
    latex: { precedence: atom, ports: [lowest], write: (x) => `\\left\\lVert ${x} \\right\\rVert` },
    rule: "norm rule",
    verb: (x) => `Take the length of ${x}`,
    arithmetic: (x) => `‖${formatNumber(x)}‖`,
    pytorch: "torch.linalg.norm({a})",
    convention: "The root of the sum of squares of all entries. Where all are 0 the slope is taken as 0.",
  }),
];
