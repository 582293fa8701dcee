/** A written formula with how tightly it binds, so that whoever puts it into another one knows about brackets. */
export type Piece = { readonly text: string; readonly precedence: number };

/** What stands for a leaf of this name instead of the name, if anything does. */
export type LeafText = (name: string) => Piece | undefined;
