/**
 * How large a number can be drawn so that all of it fits on its node or wire: a number that is cut off reads as
 * another number. `less`: characters for which there is no room that a node has.
 */
export function numberSize(text: string, less = 0): "large" | "medium" | "tiny" {
  const length = text.length + less;
  if (length <= 6) return "large";
  return length <= 8 ? "medium" : "tiny";
}
