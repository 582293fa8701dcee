/** Keys of the wires (`to:port`) that one screen lights up to show where a number comes from. Nobody else sees it. */
export type Traced = ReadonlySet<string>;

export const nothingTraced: Traced = new Set();
