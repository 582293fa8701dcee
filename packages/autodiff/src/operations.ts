import type { Operation } from "./operation";
import { activation } from "./operations/activation";
import { aggregate } from "./operations/aggregate";
import { arithmetic } from "./operations/arithmetic";
import { comparison } from "./operations/comparison";
import { hyperbolic } from "./operations/hyperbolic";
import { leaves } from "./operations/leaves";
import { loss } from "./operations/loss";
import { powers } from "./operations/powers";
import { rectifiers } from "./operations/rectifiers";
import { tensorLayout } from "./operations/tensor-layout";
import { tensorProducts } from "./operations/tensor-products";
import { tensorReductions } from "./operations/tensor-reductions";
import { tensorSoftmax } from "./operations/tensor-softmax";
import { trigonometry } from "./operations/trigonometry";

/** The one table of operations, in the order a palette shows them. */
export const operations: readonly Operation[] = [
  ...leaves,
  ...arithmetic,
  ...powers,
  ...trigonometry,
  ...activation,
  ...rectifiers,
  ...comparison,
  ...hyperbolic,
  ...aggregate,
  ...loss,
  ...tensorProducts,
  ...tensorLayout,
  ...tensorReductions,
  ...tensorSoftmax,
];

const byId: ReadonlyMap<string, Operation> = new Map(operations.map((entry) => [entry.id, entry]));

/** The record of an operation, or undefined for a name that is none (also for "__proto__" and the like). */
export function operation(id: string): Operation | undefined {
  return byId.get(id);
}

/** Does a node of this operation stand for a number somebody can change (variable, parameter, data)? */
export function isChangeable(id: string): boolean {
  return id === "variable" || id === "parameter" || id === "data";
}
