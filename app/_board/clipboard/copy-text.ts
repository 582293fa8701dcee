import { lastCopied } from "./last-copied";

/**
 * Puts a text on the clipboard from a button or a menu. Only the old command works on a page without a secure
 * connection, and it copies what is selected in a field. False where the browser refuses.
 */
export function copyText(text: string): boolean {
  const focused = document.activeElement;
  const field = document.createElement("textarea");
  field.value = text;
  field.setAttribute("aria-hidden", "true");
  field.className = "visually-hidden";
  document.body.append(field);
  field.select();
  const done = document.execCommand("copy");
  field.remove();
  if (focused instanceof HTMLElement || focused instanceof SVGElement) focused.focus({ preventScroll: true });
  lastCopied.text = text;
  return done;
}
