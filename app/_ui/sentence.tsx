/** A sentence in which `quoted` parts are code: formulas and names, as the engine's messages write them. */
export function Sentence({ text }: { readonly text: string }) {
  // Odd parts stood between backticks; a backtick without a partner stays as it is.
  const parts = text.split("`");
  if (parts.length % 2 === 0) return text;
  return parts.map((part, at) =>
    at % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text have no other name.
      <code key={at}>{part}</code>
    ) : (
      part
    ),
  );
}
