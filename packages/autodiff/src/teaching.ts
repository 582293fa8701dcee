export { type Diagnosis, diagnose, type Question, question } from "./misconceptions/diagnose";
export { gradientLatex, gradientPhrase, notations } from "./walkthrough/notation";
export { BackwardPass, type Passed, type Readiness } from "./walkthrough/readiness";
export { type Compared, type WhatIf, type WrongPass, whatIf } from "./walkthrough/what-if";
