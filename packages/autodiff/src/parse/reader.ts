import type { Builder } from "./builder";
import type { FormulaFault } from "./fault";
import type { Tokens } from "./tokens";
import type { Yard } from "./yard";

/** What the parts of the expression reader share. */
export type Reader = { readonly tokens: Tokens; readonly builder: Builder; readonly yard: Yard };

/** After one or a few tokens: is an operand wanted now, or what is wrong? */
export type Step = boolean | FormulaFault;
