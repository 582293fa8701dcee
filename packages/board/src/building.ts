// What reads files and lays nodes out. It takes two libraries that nobody needs to look at a board, or to move and wire
// what is there: pages send for it when they have time.
export {
  type BoardFileFault,
  boardFileSchema,
  type ParsedBoardFile,
  parseBoardFile,
} from "./board-file-schema";
export { type AddedFormula, addFormula } from "./edits/add-formula";
export { expandOperation, foldGroup } from "./edits/composite";
export { duplicateNodes } from "./edits/duplicate-nodes";
export { type Inserted, insertBoardFile } from "./edits/insert-board-file";
export { type TidyOptions, tidy } from "./edits/tidy";
export { type Composite, compositeOf } from "./groups/composite";
export { layout } from "./layout";
export { type Pasted, readPasted } from "./pasted";
