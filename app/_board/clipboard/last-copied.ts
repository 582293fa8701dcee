/**
 * What was last copied on this page: pasting from a menu has to make do with it where the browser keeps its clipboard
 * from pages that came over plain http.
 */
export const lastCopied: { text: string | null } = { text: null };
