/** Calls back with the next frame, or soon where frames are not drawn (a tab in the background). Answers how to cancel. */
export function nextFrame(callback: () => void): () => void {
  if (document.visibilityState === "hidden") {
    const timer = setTimeout(callback, 50);
    return () => clearTimeout(timer);
  }
  const frame = requestAnimationFrame(callback);
  return () => cancelAnimationFrame(frame);
}
