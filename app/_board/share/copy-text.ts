/**
 * Copies the text of a field. The clipboard API exists only on secure pages and a school's network has none, so the
 * field's own selection is copied the old way where it is missing. False: the text is selected, but not copied.
 */
export async function copyField(field: HTMLInputElement): Promise<boolean> {
  const { clipboard }: { readonly clipboard?: Clipboard } = navigator;
  if (clipboard) {
    try {
      await clipboard.writeText(field.value);
      return true;
    } catch {
      // Refused by a setting; the other way may still work.
    }
  }
  field.focus();
  field.setSelectionRange(0, field.value.length);
  return document.execCommand("copy");
}
