import type { ExportOptions, ExportResult, Program } from "@gradboard/autodiff";
import {
  derivation,
  trace,
  traceCsv,
  traceMarkdown,
  worksheet,
  worksheetHtml,
} from "@gradboard/autodiff/teaching";

/** A walkthrough as a file for people. */
export type Handout = {
  readonly id: "worksheet" | "derivation" | "markdown" | "csv";
  readonly extension: string;
  readonly type: string;
  readonly write: (program: Program, options: ExportOptions) => ExportResult;
};

export const handouts: readonly Handout[] = [
  { id: "worksheet", extension: "html", type: "text/html", write: printable },
  { id: "derivation", extension: "tex", type: "text/plain", write: derivation },
  {
    id: "markdown",
    extension: "md",
    type: "text/markdown",
    write: (program, options) => ({ ok: true, text: traceMarkdown(trace(program, options)) }),
  },
  {
    id: "csv",
    extension: "csv",
    type: "text/csv",
    // The mark in front tells spreadsheets that this is UTF-8.
    write: (program, options) => ({ ok: true, text: `\u{feff}${traceCsv(trace(program, options))}` }),
  },
];

function printable(program: Program, options: ExportOptions): ExportResult {
  const sheet = worksheet(program, options);
  return sheet.ok ? { ok: true, text: worksheetHtml(sheet) } : sheet;
}
