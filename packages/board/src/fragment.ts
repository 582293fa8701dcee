import { type NodeId, parse } from "@gradboard/autodiff";
import type { Board } from "./board";
import { type BoardFile, parseBoardFile, toBoardFile } from "./board-file";
import { nodesMeant, wholeGroups } from "./groups/nodes-meant";
import { noPlan } from "./lesson/lesson-plan";

/**
 * Some nodes of a board as a file (a group stands for all nodes in it), with the wires between them and the groups that
 * are whole; wires from other nodes are left out.
 */
export function fragmentOf(board: Board, meant: ReadonlySet<NodeId>): BoardFile {
  const ids = nodesMeant(board, meant);
  const groups = wholeGroups(board, ids);
  const whole = toBoardFile({
    ...board,
    // A lesson is about a whole board.
    plan: noPlan,
    groups: new Map([...board.groups].filter(([id]) => groups.has(id))),
  });
  const nodes = whole.nodes
    .filter(({ id }) => ids.has(id))
    .map((node) => ({
      ...node,
      inputs: node.inputs.map((from) => (from !== null && ids.has(from) ? from : null)),
    }));
  const target = whole.target !== null && ids.has(whole.target) ? whole.target : null;
  return { ...whole, target, nodes };
}

/** What a pasted text turned out to be. `fault`: it set out to be a Gradboard file, and the sentence says where it fails. */
export type Pasted =
  | { readonly kind: "file"; readonly file: BoardFile }
  | { readonly kind: "formula"; readonly text: string }
  | { readonly kind: "fault"; readonly message: string }
  | { readonly kind: "nothing" };

/** Characters beyond which a pasted text is no formula. */
const FORMULA_LENGTH = 2000;

/** Reads a text that somebody pasted: a board file or a part of one (JSON), or a formula. */
export function readPasted(text: string): Pasted {
  const plain = text.trim();
  if (plain === "") return { kind: "nothing" };
  if (plain.startsWith("{")) {
    const json = readJson(plain);
    if (json === null) return { kind: "fault", message: "This is neither a formula nor a Gradboard file." };
    const parsed = parseBoardFile(json);
    return parsed.ok ? { kind: "file", file: parsed.file } : { kind: "fault", message: parsed.fault.message };
  }
  if (plain.length > FORMULA_LENGTH) return { kind: "nothing" };
  const formula = parse(plain);
  return formula.ok ? { kind: "formula", text: plain } : { kind: "fault", message: formula.fault.message };
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
