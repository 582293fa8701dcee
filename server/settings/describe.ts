import { settingRows } from "../config";
import { limitRows } from "./limits";

const number = new Intl.NumberFormat("en");

type Row = { readonly variable: string; readonly value: string; readonly sentence: string };

function rows(): { settings: readonly Row[]; limits: readonly Row[] } {
  const limits = limitRows().map(({ variable, value, unit, sentence }) => ({
    variable,
    value: `${number.format(value)} ${unit}`,
    sentence,
  }));
  return { settings: settingRows(), limits };
}

/** All settings for a terminal, one a line. */
export function settingsHelp(): string {
  const { settings, limits } = rows();
  const width = Math.max(...[...settings, ...limits].map(({ variable }) => variable.length));
  const lines = (all: readonly Row[]) =>
    all.map(
      ({ variable, value, sentence }) => `  ${variable.padEnd(width)}  ${sentence}${value && ` [${value}]`}`,
    );
  return ["Settings (environment or .env):", ...lines(settings), "", "Limits:", ...lines(limits)].join("\n");
}

/** All settings as a page, docs/settings.md. */
export function settingsPage(): string {
  const { settings, limits } = rows();
  const table = (head: string, all: readonly Row[]) => [
    `| ${head} | Default | |`,
    "| --- | --- | --- |",
    ...all.map(({ variable, value, sentence }) => `| \`${variable}\` | ${value} | ${sentence} |`),
  ];
  return [
    "# Settings",
    "",
    "Read from the environment, or from a file `.env` in the project folder. Made by `npm run generate:settings`;",
    "`node --import tsx server/main.ts --help` prints the same.",
    "",
    ...table("Setting", settings),
    "",
    "## Limits",
    "",
    "What one connection, one person and one board may cost the others. Nothing is counted by network address: a whole",
    "school can share one. What happens past a limit stands in [sync.md](sync.md).",
    "",
    ...table("Limit", limits),
    "",
  ].join("\n");
}
