import type { NodeId } from "./graph";
import type { Cells, CellWriter } from "./tensor/cells";
import type { Kernel } from "./tensor/kernel";
import type { Operand } from "./tensor/operand";
import type { ShapeResult } from "./tensor/shape-words";
import type { Shape, Value } from "./tensor/tensor";

/** How formulas write an operation. `call` names are function words, the first of them the one that is printed. */
export type Syntax =
  | { readonly kind: "leaf" }
  | { readonly kind: "constant"; readonly name: string }
  | { readonly kind: "infix"; readonly symbol: string; readonly words: readonly string[] }
  | { readonly kind: "prefix"; readonly symbol: string }
  | {
      readonly kind: "call";
      readonly words: readonly string[];
      readonly notation?: Notation;
    };

/**
 * Where a call is more than a word in front of brackets: `[a, b]`, `a[i]`, `a[i:j]` and `sum(a, axis=0)` are typed so;
 * `|a|`, `√a` and `aᵀ` stand in sentences.
 */
export type Notation = "list" | "index" | "slice" | "axis" | "bars" | "root" | "transpose";

/**
 * How an operation is typeset. `precedence` is that of the whole (see `precedence.ts`), `ports` the lowest precedence
 * an argument may have without brackets. `write` gets arguments that are already bracketed.
 */
export type Typeset = {
  readonly precedence: number;
  readonly ports: readonly number[];
  readonly write: (...inputs: string[]) => string;
};

/**
 * A local derivative as a formula in our own language, as a teacher would write it: inputs are called as `portLetter`
 * says (`a`, `b`, …), the node's value is `y`. Mathematics and calculations for people are made from it; `latex` and
 * `numbers` are for what the formula cannot say well.
 */
export type SlopeEntry =
  | string
  | {
      readonly formula: string;
      readonly latex?: (inputs: readonly string[], value: string) => string;
      readonly numbers?: (inputs: readonly number[], value: number) => string;
    };

/** One entry a port; of operations with any number of inputs a function of how many there are. */
export type Slopes = readonly SlopeEntry[] | ((count: number) => readonly SlopeEntry[]);

/** Value and partials of an operation whose inputs come as a list. */
export type WideRule = {
  readonly forward: (inputs: readonly number[]) => number;
  readonly partial: (inputs: readonly number[], port: number, value: number) => number;
  /** All partials at once, where one after the other would cost the square of the number of inputs. */
  readonly partials?: (inputs: readonly number[], value: number) => readonly number[];
};

/** What an operation on whole vectors and matrices does with shapes and numbers. */
export type TensorRule = {
  /** Ports that take a fixed whole number (an axis, an index, a size); nothing is differentiated through them. */
  readonly fixed?: (port: number) => boolean;
  /** The shape of the output, given those of the inputs and the numbers of those that are fixed. */
  readonly shape: (shapes: readonly Shape[], constants: readonly (number | undefined)[]) => ShapeResult;
  /** The passes over one node; fixed ports have their value when this is called. */
  readonly kernel: (inputs: readonly Operand[], output: Operand) => Kernel;
  /** What goes back through a port, in LaTeX, from that of the upstream gradient, the inputs and the node's value. */
  readonly pullback: (port: number, upstream: string, inputs: readonly string[], value: string) => string;
  /** The same operation on single numbers: the node of each of the `size` entries of the output. */
  readonly cells: (
    write: CellWriter,
    inputs: readonly Cells[],
    constants: readonly (number | undefined)[],
    size: number,
  ) => readonly NodeId[];
  /** About how many nodes `cells` makes, where that is not a few for each entry of inputs and output. */
  readonly cost?: (shapes: readonly Shape[]) => number;
  /** A sentence if the inputs stand at a corner. */
  readonly kink?: (inputs: readonly Operand[]) => string | undefined;
};

export type OperationGroup =
  | "leaf"
  | "constant"
  | "arithmetic"
  | "powers"
  | "trigonometry"
  | "hyperbolic"
  | "activation"
  | "comparison"
  | "aggregate"
  | "loss"
  | "tensor";

/**
 * Everything there is to know about one operation. Parser, engine, palette, walkthrough and typesetting read this
 * record, so adding an operation is adding one.
 */
export type Operation = {
  readonly id: string;
  readonly kind: "leaf" | "named-constant" | "scalar" | "tensor";
  readonly group: OperationGroup;
  /** For palettes and menus: "Add". */
  readonly title: string;
  /** The word in a node's accessible name: "add". */
  readonly spoken: string;
  /** What stands on the node: "+". */
  readonly symbol: string;
  /** Names of the input ports, in order; of a variadic operation those of the first few. */
  readonly ports: readonly string[];
  /** Takes any number of inputs from one up. */
  readonly variadic?: true;
  /** Values of the last ports, which a formula may leave out: `elu(x)` is `elu(x, 1)`. */
  readonly defaults?: readonly number[];
  /**
   * The rule of an operation that takes more than two inputs, or any number of them; `forward` and `partials` are then
   * not asked.
   */
  readonly wide?: WideRule;
  /** The rule of an operation of kind "tensor". */
  readonly tensor?: TensorRule;
  /** The value; leaves have none of their own and answer NaN. */
  readonly forward: (a: number, b: number) => number;
  /** One local partial derivative a port; `value` is what `forward` gave. */
  readonly partials: readonly ((a: number, b: number, value: number) => number)[];
  readonly syntax: Syntax;
  readonly latex: Typeset;
  /** The calculus rule behind the partials: "power rule". */
  readonly rule: string;
  readonly slopes: Slopes;
  /** What one does, with labels for the arguments: "Multiply 4 by x". */
  readonly verb: (...inputs: string[]) => string;
  /** The calculation in plain numbers: "4 × 1". */
  readonly arithmetic: (...inputs: Value[]) => string;
  /**
   * The same in PyTorch; `{a}`, `{b}`, … stand for the arguments, `{inputs}` for all of them with commas between,
   * `{count}` for how many they are.
   */
  readonly pytorch: string;
  /** Of an operation that takes any number of inputs: how it is spelled where there are not two. */
  readonly pytorchMany?: string;
  /** The same over the entries of a single vector or matrix. */
  readonly pytorchEntries?: string;
  /** The same where inputs that PyTorch wants as plain numbers are computed or differentiated. */
  readonly pytorchVarying?: string;
  /** What is done where the derivative does not exist, in one sentence. */
  readonly convention?: string;
  /** A sentence if these inputs stand at a corner or at a vertical slope. */
  readonly kink?: (...inputs: number[]) => string | undefined;
  /** What it is made of, for those who want to see it in simpler operations. */
  readonly parts?: Parts;
};

/** An operation in terms of simpler ones. */
export type Parts = {
  /** A formula in our own language; inputs are called as `portLetter` says. */
  readonly formula: string;
  /** Where the simpler operations give up though the operation itself does not, in one sentence. */
  readonly caution?: string;
};

const LETTERS = "abcdefghijklmnopqrstuvwxyz";

/** What slope formulas call an input: `a` to `z`, then `a27`, …; `e5` and `y25`, since `e` and `y` mean something else. */
export function portLetter(index: number): string {
  const letter = LETTERS.charAt(index);
  if (letter === "") return `a${index + 1}`;
  return letter === "e" || letter === "y" ? `${letter}${index + 1}` : letter;
}

/** The PyTorch template for a node with so many inputs; `entries`: over the entries of the one vector or matrix. */
export function pytorchTemplate(record: Operation, count: number, entries: boolean): string {
  const { pytorch, pytorchMany = pytorch, pytorchEntries = pytorch } = record;
  const spelled = entries ? pytorchEntries : count === 2 ? pytorch : pytorchMany;
  return spelled.replace("{count}", String(count));
}

/** What people call a port: its own name, or the next letter behind those that have one. */
export function portName(record: Operation, index: number): string {
  return record.ports[index] ?? (LETTERS.charAt(index) || portLetter(index));
}

/** How many ports a node with `given` inputs has: as many of a variadic operation, but at least one. */
export function portCount(record: Operation, given: number): number {
  return record.variadic === true ? Math.max(given, 1) : record.ports.length;
}
