import {
  inferShape,
  isTensor,
  type Operation,
  type OperationGroup,
  operation,
  operations,
  type Program,
  parse,
  type Shape,
} from "@gradboard/autodiff";
import { type Board, isName } from "@gradboard/board";
import { parseNumber } from "../inspector/parse-number";
import { findOperations } from "../palette/find-operations";
import type { AddPurpose } from "../screen/screen-state";
import type { Chosen } from "../session/chosen";

/** A line of the list: an operation, or what the typed text is by itself. */
export type Offer = {
  readonly id: string;
  readonly sign: string;
  readonly chosen: Chosen;
  /** Null for what was typed. */
  readonly group: OperationGroup | null;
} & (
  | { readonly kind: "operation"; readonly record: Operation }
  | { readonly kind: "number" | "variable" | "formula"; readonly text: string }
);

type Computed = { readonly board: Board; readonly program: Pick<Program, "value"> };

/** What a list of operations offers for what was typed: only what fits where it would go. */
export function offersFor(purpose: AddPurpose, query: string, computed: Computed): readonly Offer[] {
  const fits = fittingTo(purpose, computed);
  const groups = [...new Set(operations.map(({ group }) => group))];
  const found =
    query.trim() === ""
      ? groups.flatMap((group) => operations.filter((record) => record.group === group))
      : findOperations(query);
  const listed = found.filter(fits).map(
    (record): Offer => ({
      id: record.id,
      kind: "operation",
      record,
      sign: record.symbol,
      group: record.group,
      chosen: { kind: "operation", op: record.id },
    }),
  );
  const typed = typedOffers(purpose, query.trim(), computed.board);
  // A letter that is also the sign of an operation, such as e, is sooner the operation.
  const [first] = listed;
  const isSign = first?.kind === "operation" && first.record.symbol === query.trim();
  return isSign ? [...listed, ...typed] : [...typed, ...listed];
}

/** The text itself as a number, a new variable or a formula. */
function typedOffers(purpose: AddPurpose, text: string, board: Board): readonly Offer[] {
  if (text === "" || purpose.kind === "from" || purpose.kind === "into" || purpose.kind === "replace")
    return [];
  const number = parseNumber(text);
  if (number.ok) {
    const chosen: Chosen = { kind: "operation", op: "constant", value: number.value };
    return [{ id: "typed number", kind: "number", text, sign: "#", group: null, chosen }];
  }
  if (isName(text)) {
    const isTaken = [...board.nodes.values()].some(({ name }) => name === text);
    // Words are sooner the beginning of an operation's name.
    if (isTaken || text.length > 2) return [];
    const chosen: Chosen = { kind: "operation", op: "variable", name: text };
    return [{ id: "typed variable", kind: "variable", text, sign: text, group: null, chosen }];
  }
  // Words side by side are a product, too, but nobody who searches means that.
  const isFormula = /[-+*/^()=]/.test(text) && operation(text) === undefined && parse(text).ok;
  if (purpose.kind !== "place" || !isFormula) return [];
  return [
    { id: "typed formula", kind: "formula", text, sign: "ƒ", group: null, chosen: { kind: "formula", text } },
  ];
}

/** Whether an operation can be wired as asked: it has an input for a wire that comes, and takes values of that shape. */
function fittingTo(purpose: AddPurpose, { board, program }: Computed): (record: Operation) => boolean {
  if (purpose.kind === "place" || purpose.kind === "to") return () => true;
  if (purpose.kind === "replace") {
    const node = board.nodes.get(purpose.node);
    const wired = node?.inputs.some((from) => from !== null) ?? false;
    return (record) => record.id !== node?.op && (!wired || record.ports.length > 0);
  }
  const from =
    purpose.kind === "from"
      ? purpose.from
      : (board.nodes.get(purpose.wire.to)?.inputs[purpose.wire.port] ?? "");
  const value = program.value(from);
  const shape: Shape | undefined = value === undefined ? undefined : isTensor(value) ? value.shape : [];
  return (record) => record.ports.length > 0 && takes(record, shape);
}

/** Operations with one input can be asked beforehand; with more, the other inputs decide. */
function takes(record: Operation, shape: Shape | undefined): boolean {
  if (shape === undefined || record.ports.length !== 1 || record.variadic) return true;
  return inferShape(record, [shape], [undefined]).ok;
}
