/**
 * What the reference says of an operation beyond its record. It stands here and not in the record because nothing at
 * run time needs it, and the built package should stay small.
 */
export type Note = {
  /** What it does and what it is good for, for somebody who meets it for the first time. */
  readonly about: string;
  /** Other ways to type it than the name with brackets, or what it is typed as instead. */
  readonly typed?: readonly string[];
  /** The value in LaTeX, where the operation's own notation does not say it already. */
  readonly definition?: string;
  /** Where our numbers are not PyTorch's, on purpose, and why. */
  readonly differs?: string;
};

export const notes: Readonly<Record<string, Note>> = {
  variable: {
    typed: ["x", "x = 2"],
    about: "A number you can move, and see what follows. It receives a gradient.",
  },
  constant: { typed: ["2", "0.5", "1e-3"], about: "A number that stays as it is, such as the 2 in `x^2`." },
  parameter: {
    about:
      "A number that training moves against its gradient: a weight or a bias. Made on a board; in formulas it is a name like any other.",
  },
  data: {
    about:
      "A number that comes from outside: one measured value, an input or a label. Made on a board; in formulas it is a name like any other.",
  },
  e: { about: "The base of the natural logarithm, 2.71828…" },
  pi: { typed: ["pi", "π"], about: "Half the circumference of the unit circle, 3.14159…" },
  add: { about: "Adds two numbers. Going back, the gradient is passed on to both unchanged." },
  sub: {
    about:
      "Takes the second number away from the first. The second input receives the gradient with its sign changed.",
  },
  mul: {
    typed: ["a * b", "a b", "2a"],
    about: "Multiplies two numbers. Each input receives the gradient times the other input.",
  },
  div: { about: "Divides the first number by the second." },
  neg: { about: "Changes the sign." },
  pow: {
    typed: ["base ^ exponent", "x²", "pow(base, exponent)"],
    about: "Raises the base to the power of the exponent.",
  },
  exp: { about: "e to the power of x: the function that is its own slope." },
  ln: { about: "The power to which e must be raised to give x.", definition: "\\log_{e} x" },
  log2: {
    about: "The power to which 2 must be raised to give x: how often x can be halved until 1 is left.",
  },
  log10: {
    about: "The power to which 10 must be raised to give x: the logarithm on calculators and in decibels.",
  },
  log: {
    typed: ["log(x, base)", "log_3(x)"],
    about: "The power to which the base must be raised to give x.",
    definition: "\\frac{\\ln x}{\\ln \\mathrm{base}}",
  },
  sqrt: { typed: ["sqrt(x)", "√x"], about: "The number whose square is x." },
  cbrt: {
    typed: ["cbrt(x)", "∛x"],
    about: "The number whose cube is x; negative for negative x.",
    differs: "At 0 the PyTorch line multiplies 0 by ∞ and gives NaN; here the slope is ∞.",
  },
  root: {
    about: "The number whose n-th power is x, for n the degree.",
    differs:
      "The PyTorch line is right for odd degrees only, and gives NaN or 0 for the slope at 0 since it multiplies 0 by ∞.",
  },
  sin: { about: "The height of a point that has gone the distance x round the unit circle." },
  cos: { about: "How far to the right a point is that has gone the distance x round the unit circle." },
  tan: { about: "The slope of the line at angle x.", definition: "\\frac{\\sin x}{\\cos x}" },
  asin: { about: "The angle between −π/2 and π/2 whose sine is x." },
  acos: { about: "The angle between 0 and π whose cosine is x." },
  atan: { about: "The angle between −π/2 and π/2 whose tangent is x." },
  atan2: {
    about:
      "The angle, between −π and π, at which the point (x, y) is seen from the origin. Mind the order: y comes first.",
    differs:
      "Infinitely far out, or where the squares are too large or small for a number, PyTorch gives NaN, 0 or ∞ for the slope; here it is the limit.",
  },
  tanh: {
    about: "Squeezes all numbers into the range from −1 to 1; nearly the identity around 0.",
    definition: "\\frac{e^{x} - e^{-x}}{e^{x} + e^{-x}}",
  },
  sigmoid: {
    about: "Squeezes all numbers into the range from 0 to 1: a score becomes a probability.",
    definition: "\\frac{1}{1 + e^{-x}}",
  },
  relu: {
    about: "Lets positive numbers pass and makes 0 of negative ones: the usual activation of hidden layers.",
    definition: "\\max(0, x)",
  },
  softplus: {
    about: "A relu without the corner; its slope is the sigmoid.",
    definition: "\\ln\\left(1 + e^{x}\\right)",
    differs: "Above 20 PyTorch takes the straight line y = x; here the curve goes on, 2·10⁻⁹ away at 20.",
  },
  leaky_relu: {
    about: "A relu that lets a little of the negative side through, so that no unit goes dead.",
    definition: "\\begin{cases} x & x > 0 \\\\ \\mathrm{slope} \\cdot x & x \\le 0 \\end{cases}",
  },
  elu: {
    about: "A relu whose negative side bends down to −alpha in a smooth curve.",
    definition:
      "\\begin{cases} x & x > 0 \\\\ \\alpha \\cdot \\left(e^{x} - 1\\right) & x \\le 0 \\end{cases}",
  },
  gelu: {
    about:
      "x times the share of a normal distribution that lies below x: the activation of many transformers. This is the exact form, not the tanh approximation.",
    definition:
      "\\frac{x}{2} \\cdot \\left(1 + \\operatorname{erf}\\left(\\frac{x}{\\sqrt{2}}\\right)\\right)",
    differs:
      "At ±∞ PyTorch multiplies 0 by ∞ and gives NaN; here value and slope are the limits. Far to the left PyTorch rounds to 0.",
  },
  silu: {
    about: "x times its own sigmoid; also called swish.",
    definition: "x \\cdot \\sigma(x)",
    differs: "At ±∞ PyTorch multiplies 0 by ∞ and gives NaN; here value and slope are the limits.",
  },
  erf: {
    about:
      "How likely a normally distributed number (with standard deviation 1/√2) is to lie between −x and x; counted negative for negative x.",
    definition: "\\frac{2}{\\sqrt{\\pi}} \\int_{0}^{x} e^{-t^{2}} \\, dt",
  },
  abs: { typed: ["abs(x)", "|x|"], about: "The distance from 0." },
  max: { about: "The largest of its inputs. Only that input receives a gradient." },
  min: { about: "The smallest of its inputs. Only that input receives a gradient." },
  clamp: {
    about:
      "x, moved to the nearer end of the range where it lies outside. Outside, x receives no gradient: the end that is in force does.",
    definition: "\\min\\left(\\max\\left(x, \\mathrm{low}\\right), \\mathrm{high}\\right)",
    differs:
      "Where both ends are the same number and x lies below, PyTorch passes no gradient at all; here the upper end receives it, as it does when x lies above.",
  },
  sign: {
    about: "−1 for negative numbers, 0 for 0, 1 for positive ones. No gradient passes through it.",
    differs: "PyTorch calls the sign of NaN 0; here it is NaN.",
  },
  step: {
    about: "1 for positive numbers, otherwise 0: the slope of the relu. No gradient passes through it.",
    differs: "PyTorch calls the sign of NaN 0, and so this; here it is NaN.",
  },
  equal: {
    about: "1 where both inputs are the same number, otherwise 0. No gradient passes through it.",
    differs: "The PyTorch line gives 1 for NaN, since PyTorch calls the sign of NaN 0; here it is NaN.",
  },
  sinh: { about: "The odd half of the exponential function.", definition: "\\frac{e^{x} - e^{-x}}{2}" },
  cosh: {
    about: "The even half of the exponential function: the curve of a hanging chain.",
    definition: "\\frac{e^{x} + e^{-x}}{2}",
  },
  asinh: {
    about: "The number whose hyperbolic sine is x.",
    definition: "\\ln\\left(x + \\sqrt{x^{2} + 1}\\right)",
  },
  acosh: {
    about: "The number from 0 up whose hyperbolic cosine is x; x must be at least 1.",
    definition: "\\ln\\left(x + \\sqrt{x^{2} - 1}\\right)",
  },
  atanh: {
    about: "The number whose hyperbolic tangent is x; x must lie between −1 and 1.",
    definition: "\\frac{1}{2} \\ln\\frac{1 + x}{1 - x}",
  },
  sum: {
    about: "Adds up any number of inputs, or all entries of one vector or matrix.",
    definition: "a + b + \\dots",
  },
  product: {
    about:
      "Multiplies any number of inputs, or all entries of one vector or matrix. Each receives the gradient times the product of the others.",
    definition: "a \\cdot b \\cdot \\dots",
  },
  mean: {
    about:
      "The average of any number of inputs, or of all entries of one vector or matrix. The gradient is shared equally.",
    definition: "\\frac{a + b + \\dots}{n}",
    differs: "Where the sum is too large for a number PyTorch gives ∞; here each part is divided first.",
  },
  squared_error: {
    about: "How far a prediction is off, squared: being off twice as far costs four times as much.",
  },
  absolute_error: {
    about: "How far a prediction is off. Single bad points weigh less than with the squared error.",
  },
  huber: {
    about:
      "Half the squared error near the target, the absolute error further out: smooth at the bottom, and single bad points do not take over.",
    definition:
      "\\begin{cases} \\frac{1}{2} d^{2} & d \\le \\delta \\\\ \\delta \\cdot \\left(d - \\frac{1}{2} \\delta\\right) & d > \\delta \\end{cases} \\quad d = \\left|\\mathrm{prediction} - \\mathrm{target}\\right|",
  },
  bce: {
    about:
      "How surprised a prediction is by a yes (target 1) or no (target 0), when it gave yes this probability.",
    definition:
      "-\\mathrm{target} \\cdot \\ln\\left(\\mathrm{probability}\\right) - \\left(1 - \\mathrm{target}\\right) \\cdot \\ln\\left(1 - \\mathrm{probability}\\right)",
    differs:
      "Within 10⁻¹² of 0 and 1 PyTorch flattens the slope in the probability, and in the slope in the target it does not cut the logarithms; here both are the slopes of the value.",
  },
  bce_logits: {
    about:
      "Binary cross entropy of a score before the sigmoid. Doing both in one step keeps all digits and never overflows: prefer it to `bce(sigmoid(z), t)`.",
    definition:
      "-\\mathrm{target} \\cdot \\ln\\sigma\\left(\\mathrm{logit}\\right) - \\left(1 - \\mathrm{target}\\right) \\cdot \\ln\\left(1 - \\sigma\\left(\\mathrm{logit}\\right)\\right)",
    differs: "At a logit of −∞ PyTorch gives NaN where the loss is ∞.",
  },
  hinge: {
    about:
      "0 once the score is on the right side by a margin of 1, growing in a straight line before. The target is 1 or −1.",
    differs:
      "Where the margin is kept, no gradient passes, also if an input is infinite; PyTorch multiplies 0 by ∞ and gives NaN.",
  },
  matmul: { about: "Each entry of the result is a row of the left matrix times a column of the right one." },
  dot: { about: "Multiplies two vectors entry by entry and adds up: how far one goes along the other." },
  outer: { about: "The table of all products of an entry of a with an entry of b." },
  dense: {
    about:
      "A layer of a network before its activation: every output is a weighted sum of all inputs and a bias.",
  },
  transpose: { typed: ["xᵀ", "transpose(x)"], about: "Swaps rows and columns." },
  reshape: {
    typed: ["reshape(x, 2, 3)", "reshape(x, 6)"],
    about: "The same entries, read row by row, in another shape.",
  },
  stack: {
    typed: ["[a, b]", "stack(a, b)"],
    about: "Puts numbers side by side into a vector, or vectors as rows into a matrix.",
  },
  index: {
    typed: ["x[0]", "x[-1]", "index(x, 0)"],
    about: "One entry of a vector, or one row of a matrix, counted from 0.",
  },
  slice: {
    typed: ["x[1:3]", "slice(x, 1, 3)"],
    about: "The entries or rows from start up to, but without, stop.",
  },
  sum_axis: {
    typed: ["sum(x, axis=0)", "sum_axis(x, 0)"],
    about: "Adds up the columns (axis 0) or the rows (axis 1) of a matrix.",
  },
  mean_axis: {
    typed: ["mean(x, axis=0)", "mean_axis(x, 0)"],
    about: "The average of each column (axis 0) or each row (axis 1) of a matrix.",
  },
  max_axis: {
    typed: ["max(x, axis=0)", "max_axis(x, 0)"],
    about: "The largest entry of each column (axis 0) or each row (axis 1) of a matrix.",
  },
  norm: {
    about:
      "The length of a vector, or of a matrix read as one. It is right also where the squares are too large or too small for a number; PyTorch's is ∞ or 0 then.",
    definition: "\\sqrt{\\textstyle\\sum_{i} x_{i}^{2}}",
  },
  softmax: {
    about: "Makes probabilities of scores: all positive, with sum 1, and the larger the score the larger.",
    definition: "\\frac{e^{x_{i}}}{\\sum_{j} e^{x_{j}}}",
  },
  log_softmax: {
    about: "The logarithms of the probabilities that softmax gives, with all their digits.",
    definition: "x_{i} - \\ln\\textstyle\\sum_{j} e^{x_{j}}",
  },
  logsumexp: {
    about: "A smooth maximum: a little more than the largest entry.",
    definition: "\\ln\\textstyle\\sum_{j} e^{x_{j}}",
  },
  cross_entropy: {
    about:
      "How surprised a prediction is by the right class. It takes scores, not probabilities: the softmax is inside.",
  },
};
