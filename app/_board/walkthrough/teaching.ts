// What works out the steps of a walkthrough, their questions and what they say. Sent for later: see `late-teaching.ts`.
export { revealed } from "@gradboard/autodiff";
export { BackwardPass, jumpToNode, stepQuestion } from "@gradboard/autodiff/teaching";
export { lessonSteps, saidAt } from "@gradboard/board";
