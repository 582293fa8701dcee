import { lastCopied } from "./last-copied";

/** The clipboard's text for a menu that pastes; null where the browser keeps it to its own keys. */
export async function clipboardText(): Promise<string | null> {
  const { clipboard }: { readonly clipboard?: Clipboard } = navigator;
  try {
    return (await clipboard?.readText()) ?? lastCopied.text;
  } catch {
    // Refused: what was copied on this page is still known.
    return lastCopied.text;
  }
}
