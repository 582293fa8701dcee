/** Why a formula was refused: where (UTF-16 units from 0), how long the bad part is, and a sentence that helps. */
export type FormulaFault = {
  readonly kind: "formula";
  readonly message: string;
  readonly position: number;
  readonly length: number;
};

export function fault(message: string, position: number, length: number): FormulaFault {
  return { kind: "formula", message, position, length };
}

const QUOTE_LENGTH = 24;

/** Part of the input inside a message; long input is never echoed whole. */
export function quote(text: string): string {
  return `\`${text.length > QUOTE_LENGTH ? `${text.slice(0, QUOTE_LENGTH)}…` : text}\``;
}
