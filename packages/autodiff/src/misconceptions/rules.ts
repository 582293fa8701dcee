import { passRules } from "./pass-rules";
import { pathRules } from "./path-rules";
import type { Rule } from "./rule";
import { valueRules } from "./value-rules";
import { wireRules } from "./wire-rules";

/** Every way to get a gradient wrong that is known here. Of one family the first is the one that is named. */
export const rules: readonly Rule[] = [...pathRules, ...wireRules, ...passRules, ...valueRules];
