import { describe, expect, it } from "vitest";
import { type AnswerRow, answersCsv } from "./answers-csv";

const row: AnswerRow = {
  startedAt: new Date(0),
  askedAt: new Date(1_000),
  prompt: 'What is the "gradient" of x, ∂L/∂x?',
  person: "0123456789abcdef",
  text: "-0.5",
  verdict: "slip",
  slip: "Has the right size and the wrong sign.",
};
const cellsOf = (rows: readonly AnswerRow[]) => answersCsv(rows).split("\r\n");

describe("answersCsv", () => {
  it("[S87] writes one line an answer, with a short pseudonym, and quotes what has to be", () => {
    const [head, first, end] = cellsOf([row]);
    expect(head).toBe("presentation,asked,question,student,answer,verdict,misconception");
    expect(first).toBe(
      '1970-01-01T00:00:00.000Z,1970-01-01T00:00:01.000Z,"What is the ""gradient"" of x, ∂L/∂x?",student-012345,-0.5,misconception,Has the right size and the wrong sign.',
    );
    expect(end).toBe("");
  });

  it("[S87] leaves numbers alone and lets no spreadsheet compute what somebody typed", () => {
    for (const [text, shown] of [
      ["-3/4", "-3/4"],
      ["=1+1", "'=1+1"],
      ["-cmd", "'-cmd"],
      ["@x", "'@x"],
    ] as const)
      expect(cellsOf([{ ...row, text, slip: null, verdict: "right" }])[1]).toContain(`,${shown},right,`);
  });
});
