/** How wide a character is on average, as a part of the size of the type. */
const ADVANCE = 0.53;

/**
 * Breaks a text into lines that fit a width, as far as that can be known without a screen: at spaces, and inside a word
 * that is longer than a line. What is typeset on the screen stands as it was typed, without its dollar signs.
 */
export function wrappedLines(text: string, width: number, size: number): readonly string[] {
  const most = Math.max(1, Math.floor(width / (size * ADVANCE)));
  return text.split("\n").flatMap((line) => wrapped(line, most));
}

function wrapped(line: string, most: number): string[] {
  const lines: string[] = [];
  let now = "";
  for (const word of line.split(" ")) {
    const longer = now === "" ? word : `${now} ${word}`;
    if (longer.length <= most) {
      now = longer;
      continue;
    }
    if (now !== "") lines.push(now);
    now = word;
    while (now.length > most) {
      lines.push(now.slice(0, most));
      now = now.slice(most);
    }
  }
  return [...lines, now];
}
