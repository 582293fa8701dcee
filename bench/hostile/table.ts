import { closeReason } from "@gradboard/protocol";
import type { Outcome } from "./endure";
import type { PairSaid } from "./said";

const MB = 1024 * 1024;
const SECOND = 1_000;
const GROWTH = 1.2;

/** One line for each attack, and which of them did harm. */
export function table(outcomes: readonly Outcome[]): string {
  const head = ["attack", "lives", "calm ms", "attacked ms", "after ms", "MB before", "after", "offenders"];
  const rows = [head, ...outcomes.map(row)];
  const widths = head.map((_, column) => Math.max(...rows.map((cells) => cells[column]?.length ?? 0)));
  const lines = rows.map((cells) =>
    cells
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join("  ")
      .trimEnd(),
  );
  const harm = outcomes.flatMap((outcome) =>
    harmOf(outcome).map((what) => `${outcome.attack.name}: ${what}`),
  );
  return [...lines, "", harm.length > 0 ? `Harm done:\n${harm.join("\n")}` : "No harm done."].join("\n");
}

/** One attack in a line, for who does not want to wait for the table. */
export function line(outcome: Outcome): string {
  const harm = harmOf(outcome);
  return [...row(outcome), harm.length > 0 ? `HARM: ${harm.join(", ")}` : ""].join("  ").trimEnd();
}

function row({ attack, survived, calm, attacked, memory, ends }: Outcome): string[] {
  const last = Math.max(timesOf(calm).last, timesOf(attacked).last);
  return [
    attack.name,
    survived ? "yes" : "NO",
    range(calm),
    range(attacked),
    last.toFixed(0),
    (memory[0] / MB).toFixed(0),
    (memory[1] / MB).toFixed(0),
    Object.entries(ends?.ends ?? {})
      .map(([code, times]) => `${times} x ${code} ${closeReason(Number(code)) ?? ""}`.trim())
      .join(", "),
  ];
}

/** What should not be: everything that the people on both boards noticed, and memory that did not come back. */
function harmOf({ attack, survived, calm, attacked, memory, ends }: Outcome): string[] {
  const slow = [timesOf(calm), timesOf(attacked)].some(({ last }) => !(last <= SECOND));
  const hung = [timesOf(calm), timesOf(attacked)].some(({ worst }) => !(worst <= SECOND));
  const known = new Set<string>(attack.reasons);
  const unnamed = Object.keys(ends?.ends ?? {}).filter((code) => !known.has(closeReason(Number(code)) ?? ""));
  return [
    ...(survived ? [] : ["the process ended"]),
    ...(slow ? ["an edit afterwards took more than a second"] : []),
    ...(hung ? ["an edit meanwhile took more than a second"] : []),
    ...(timesOf(calm).closed + timesOf(attacked).closed > 0 ? ["somebody else lost the connection"] : []),
    ...(memory[1] > memory[0] * GROWTH ? ["memory did not come back"] : []),
    ...(ends === null ? ["the attack did not end"] : []),
    ...(attack.reasons.length > 0 && unnamed.length > 0
      ? [`ended without a reason: ${unnamed.join(", ")}`]
      : []),
  ];
}

function timesOf(said: PairSaid | null) {
  const none = { worst: Number.NaN, median: Number.NaN, last: Number.NaN, closed: 0 };
  return said && "worst" in said ? said : none;
}

function range(said: PairSaid | null): string {
  const { median, worst } = timesOf(said);
  return `${median.toFixed(0)} / ${worst.toFixed(0)}`;
}
