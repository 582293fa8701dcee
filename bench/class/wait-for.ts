/** Waits until something is so, looking again every few milliseconds; rejects after a minute. */
export async function waitFor(isSo: () => boolean): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (!isSo()) {
    if (Date.now() > deadline) throw new Error(`In vain: ${isSo}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
