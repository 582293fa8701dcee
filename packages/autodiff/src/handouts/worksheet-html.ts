import type { Task, Worksheet } from "./worksheet";

const STYLE = `
body { font: 12pt/1.45 system-ui, sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; color: #111; background: #fff; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.15rem; margin-top: 1.75rem; }
ol { padding-left: 2.25rem; } li { margin: 0.6rem 0; break-inside: avoid; }
.blank { display: inline-block; min-width: 7rem; border-bottom: 1px solid #111; }
.key { break-before: page; }
.answer { font-weight: 700; }
.name { margin-bottom: 1.5rem; }
@media print { body { margin: 0; max-width: none; } }
`;

const TITLES = { forward: "Forward pass", backward: "Backward pass" };

/**
 * A worksheet as a web page of its own, made to be printed: the blanks first, the answer key on a page behind them. It
 * loads nothing, and nothing in a name is read as HTML.
 */
export function worksheetHtml(sheet: Worksheet): string {
  const title = escaped(sheet.title);
  const sections = (item: (task: Task) => string) =>
    (["forward", "backward"] as const)
      .map((phase) => ({ phase, tasks: sheet.tasks.filter((task) => task.phase === phase) }))
      .filter(({ tasks }) => tasks.length > 0)
      .map(
        ({ phase, tasks }) =>
          `<h2>${TITLES[phase]}</h2>\n<ol start="${tasks[0]?.number ?? 1}">\n${tasks.map(item).join("\n")}\n</ol>`,
      )
      .join("\n");
  const blank = ({ prompt }: Task) => `<li>${escaped(prompt)} <span class="blank">&nbsp;</span></li>`;
  const solved = ({ answer, solution }: Task) =>
    `<li><span class="answer">${escaped(answer)}</span> &mdash; ${escaped(solution)}</li>`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${title}</h1>
<p class="name">Name: <span class="blank">&nbsp;</span></p>
${sheet.definitions.length === 0 ? "" : `<p>Here ${escaped(sheet.definitions.join("; "))}.</p>\n`}<p>Given: ${escaped(sheet.given.join(", "))}. Fill in every number, from the first to the last.</p>
${sections(blank)}
<section class="key">
<h1>Answers: ${title}</h1>
${sections(solved)}
</section>
</body>
</html>
`;
}

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
]);

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (letter) => ESCAPES.get(letter) ?? letter);
}
