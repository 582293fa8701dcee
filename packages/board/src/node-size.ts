export type Size = { readonly width: number; readonly height: number };

/** The size of a node on the canvas, in board units. */
export const NODE_SIZE: Size = { width: 184, height: 116 };
