export { fillBlanks } from "./blanks/fill-blanks";
export type { Place } from "./blanks/place";
export { compile } from "./compile";
export { type Check, check } from "./derivatives/check";
export type { Verdict } from "./derivatives/compare";
export { type DerivativeFormula, derivativeFormula } from "./derivatives/derivative-formula";
export { type GradientGraph, gradientGraph } from "./derivatives/gradient-graph";
export { hessian, type Matrix } from "./derivatives/hessian";
export { jacobian } from "./derivatives/jacobian";
export { localDerivative } from "./derivatives/local";
export { type Nudge, nudge } from "./derivatives/nudge";
export { type Path, type Paths, paths } from "./derivatives/paths";
export { type SimplifyOptions, simplify } from "./derivatives/simplify";
export type { DerivativeFault } from "./derivatives/upstream";
export {
  type Evaluation,
  type EvaluationJson,
  type EvaluationNode,
  evaluate,
  evaluationJson,
} from "./evaluate";
export { type Explanation, explain, type NodeExplanation } from "./explain";
export { toDot } from "./export/dot";
export type { DrawOptions } from "./export/drawing";
export type { ExportOptions, ExportResult } from "./export/export-result";
export { toLatex } from "./export/latex";
export { toMermaid } from "./export/mermaid";
export { toPython } from "./export/python";
export { toPyTorch } from "./export/pytorch";
export { type Graph, type GraphNode, type NodeId, type WireRef, wireKey } from "./graph";
export { findNode } from "./match";
export {
  formatNumber,
  type JsonNumber,
  type JsonValue,
  latexNumber,
  toJsonNumber,
  toJsonValue,
} from "./numbers";
export {
  type Operation,
  type OperationGroup,
  type Parts,
  portLetter,
  portName,
  type SlopeEntry,
  type Slopes,
  type Syntax,
  type Typeset,
} from "./operation";
export { isChangeable, operation, operations } from "./operations";
export type { FormulaFault } from "./parse/fault";
export { knownNames } from "./parse/known-names";
export { type NameUse, type ParseOptions, type ParseResult, parse } from "./parse/parse";
export { isVariableName } from "./parse/variable-name";
export { isReserved } from "./parse/words";
export type { GraphProblem } from "./problems/problem";
export type { NodeLookup, Program } from "./program";
export { formulaOf, nameOf, phraseOf } from "./render/label";
export { latexOf } from "./render/latex";
export { type PrintOptions, print } from "./render/print";
export { FlatGraph, kindNumber } from "./tape/flat-graph";
export { type Expanded, type ExpandResult, expand } from "./tensor/expand";
export { inferShape } from "./tensor/infer-shape";
export { newOperand, type Operand, sizeOf } from "./tensor/operand";
export type { ShapeResult } from "./tensor/shape-words";
export { isTensor, type Shape, scalarOf, type Tensor, type Value } from "./tensor/tensor";
export { type LocalNode, wideNode } from "./tensor/wide-node";
export {
  type DataFault,
  type DataOptions,
  type DataParameters,
  type DataProgram,
  type DataResult,
  overData,
} from "./tiers/lanes/over-data";
export { targetLatex } from "./walkthrough/explanation";
export type { Ranks } from "./walkthrough/in-order";
export type { Notation } from "./walkthrough/notation";
export { type Revealed, revealed } from "./walkthrough/revealed";
export type { Step } from "./walkthrough/step";
export { stepId } from "./walkthrough/step-id";
export { type WalkthroughOptions, walkthrough } from "./walkthrough/walkthrough";
