/** One stored answer, with the question it answers. */
export type AnswerRow = {
  /** When the presentation began, and the question was asked. */
  readonly startedAt: Date;
  readonly askedAt: Date;
  readonly prompt: string;
  /** A pseudonym: who it is in this presentation. */
  readonly person: string;
  readonly text: string;
  readonly verdict: string;
  readonly slip: string | null;
};

const head = ["presentation", "asked", "question", "student", "answer", "verdict", "misconception"];

const verdicts: Readonly<Record<string, string>> = { right: "right", slip: "misconception" };

/** Answers as CSV (RFC 4180), one a line; students have short pseudonyms. */
export function answersCsv(rows: readonly AnswerRow[]): string {
  const lines = rows.map(({ startedAt, askedAt, prompt, person, text, verdict, slip }) => [
    startedAt.toISOString(),
    askedAt.toISOString(),
    prompt,
    `student-${person.slice(0, 6)}`,
    text,
    verdicts[verdict] ?? "other",
    slip ?? "",
  ]);
  return [head, ...lines].map((cells) => `${cells.map(cell).join(",")}\r\n`).join("");
}

function cell(text: string): string {
  // A spreadsheet would take what begins like this for a formula.
  const safe = /^[=@\t\r]|^[+-](?![\d.])/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
