import { PEOPLE } from "../suites/classroom-step";
import type { Findings } from "./findings";

const HEAD = [
  "server",
  "rooms",
  "clients",
  "edits p99",
  "presence p99",
  "core",
  "KB/client",
  "KB/s each",
  "idle KB",
  "silence",
  "1,000 back",
];

/** One line for each server. */
export function table(all: readonly Findings[]): string {
  const rows = [HEAD, ...all.map(row)];
  const widths = HEAD.map((_, column) => Math.max(...rows.map((cells) => cells[column]?.length ?? 0)));
  return rows
    .map((cells) =>
      cells
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join("  "),
    )
    .join("\n");
}

function row({ contestant, capacity, idle, silence, reconnect }: Findings): string[] {
  const held = capacity?.held;
  return [
    contestant.name,
    capacity ? String(held?.rooms ?? 0) : "-",
    capacity ? String((held?.rooms ?? 0) * PEOPLE) : "-",
    figure(held?.result.edits.p99, " ms"),
    figure(held?.result.presence.p99, " ms"),
    figure(held && held.cpu * 100, " %"),
    figure(held && held.memory / 1024, ""),
    figure(held && held.result.bytes / 1000, "", 1),
    figure(idle && idle.bytesEach / 1024, "", 1),
    figure(silence?.p50, " ms", 1),
    figure(reconnect && reconnect.milliseconds / 1000, " s", 1),
  ];
}

export function figure(value: number | undefined | null, unit: string, digits = 0): string {
  return value === undefined || value === null || Number.isNaN(value) ? "-" : value.toFixed(digits) + unit;
}
