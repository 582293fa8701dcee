/** Where a board is shown for the wall. */
export function projectorAddress(boardId: string): string {
  return `/b/${encodeURIComponent(boardId)}/present`;
}
