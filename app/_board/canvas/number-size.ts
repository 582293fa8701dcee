/**
 * How large a number can be drawn so that all of it fits on its node or wire: a number that is cut off reads as
 * another number.
 */
export function numberSize(text: string): "large" | "medium" | "tiny" {
  if (text.length <= 6) return "large";
  return text.length <= 8 ? "medium" : "tiny";
}
