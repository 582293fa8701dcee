export {
  type Annotation,
  type Extent,
  type Ink,
  isAnnotation,
  PAINTS,
  type Paint,
  textLimit,
  USUAL_SIZE,
  type Written,
} from "./annotations/annotation";
export { contentsOf, withContents } from "./annotations/contents";
export { INK_SCALE, type InkPoint } from "./annotations/ink-points";
export { type Alignment, type Axis, aligned, type Box, boundsOf, distributed } from "./arrange";
export type { Board, BoardGroup, BoardNode, BoardProblem } from "./board";
export { toBoardFile } from "./board-file";
export type { BoardFile } from "./board-file-schema";
export { BoardReader } from "./board-reader";
export { boxOf, sizeOnBoard } from "./box-of";
export type { BoardComment, Thread } from "./comments/comment";
export { CommentReader } from "./comments/comment-reader";
export { addNode, type NewNode } from "./edits/add-node";
export { addIntoWire, addWired, spliceIntoWire, type Wiring } from "./edits/add-wired";
export { addInk, addWritten, type NewWritten, setColor, setSize, setText } from "./edits/annotations";
export { seedBoard, setTarget, setTitle } from "./edits/board-settings";
export { type Anchor, addComment, removeComment, replyTo, setResolved, type Writer } from "./edits/comments";
export type { Edited, EditFault } from "./edits/edit";
export { groupNodes, setCollapsed, setGroupTitle, ungroup } from "./edits/groups";
export { clearLesson, rewriteTexts, setLessonIntro, setLessonStep, setStepOrder } from "./edits/lesson";
export { moveNodes } from "./edits/move-nodes";
export { removeNodes } from "./edits/remove-nodes";
export { replaceOperation } from "./edits/replace-operation";
export { setName } from "./edits/set-name";
export { setRange, setValue } from "./edits/values";
export { connect, disconnect } from "./edits/wires";
export { fragmentOf } from "./fragment";
export { graphOf, sameStructure } from "./graph-of";
export { BLOCK_ROWS, blockSize, FRAME, groupBox, groupShapes, placesOfNodes } from "./groups/group-shapes";
export {
  type GroupInput,
  type GroupPorts,
  type GroupTree,
  groupsAround,
  groupTree,
} from "./groups/group-tree";
export { nodesMeant, outermost } from "./groups/nodes-meant";
export { newNodeIds } from "./ids";
export {
  hasQuestions,
  isLesson,
  type LessonPlan,
  type LessonStep,
  noPlan,
  plainStep,
} from "./lesson/lesson-plan";
export { lessonRanks, lessonSteps } from "./lesson/lesson-steps";
export { type Said, saidAt } from "./lesson/said-at";
export {
  isSealed,
  noTexts,
  openedPlan,
  openedText,
  SEAL,
  sealedBytes,
  sealedIn,
  sealedText,
  type Texts,
} from "./lesson/sealed";
export { wouldLoop } from "./loops";
export { isName } from "./names";
export { namesOn } from "./names-on";
export { NODE_SIZE, type Size } from "./node-size";
export { portsOf } from "./ports";
export { type Range, rangeOf } from "./range";
export { readBoard } from "./read-board";
export { LIMITS, LOCAL, metaChanges, SCHEMA } from "./schema";
export { titleOf } from "./title-of";
export { createUndo, type SelectionHooks, type Undo, type UndoResult } from "./undo";
export { type PlainValue, plainValue, readValue, sameValue } from "./values";
