/** What is put on the board from a list of operations. */
export type Chosen =
  | { readonly kind: "operation"; readonly op: string; readonly name?: string; readonly value?: number }
  | { readonly kind: "formula"; readonly text: string };
