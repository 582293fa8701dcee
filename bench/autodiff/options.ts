import { CASES } from "./graphs/cases";

export type Options = {
  readonly cases: readonly string[];
  readonly engines: readonly string[] | undefined;
  readonly rounds: number;
  readonly milliseconds: number;
  readonly peers: boolean;
};

export const HELP = `npm run bench:autodiff -- [options]
  --cases lesson,dag1k   only these graphs (${[...CASES.keys()].join(", ")}), and "matrices"
  --engines "a,b"        only these engines
  --quick                few and short rounds, without the million nodes: a look, not a verdict
  --no-peers             without the published libraries (nothing is installed)
  --rounds 9 --ms 150    rounds, and milliseconds a figure and round
`;

/** Everything that can be measured. */
export const ALL_CASES: readonly string[] = [...CASES.keys(), "matrices"];

/** Reads the words of the command line; a sentence if they make no sense. */
export function readOptions(words: readonly string[]): Options | string {
  const given = new Map<string, string>();
  const flags = new Set<string>();
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? "";
    if (["--quick", "--no-peers"].includes(word)) flags.add(word);
    else if (["--cases", "--engines", "--rounds", "--ms"].includes(word)) given.set(word, words[++at] ?? "");
    else return word === "--help" ? HELP : `There is no option ${word}.\n${HELP}`;
  }
  const quick = flags.has("--quick");
  const list = (name: string) =>
    given
      .get(name)
      ?.split(",")
      .map((entry) => entry.trim());
  const cases = list("--cases") ?? ALL_CASES.filter((name) => !quick || name !== "dag1m");
  const unknown = cases.find((name) => !ALL_CASES.includes(name));
  if (unknown !== undefined) return `There is no case ${unknown}; there are ${ALL_CASES.join(", ")}.`;
  const rounds = Number(given.get("--rounds") ?? (quick ? 3 : 9));
  const milliseconds = Number(given.get("--ms") ?? (quick ? 50 : 150));
  if (!(rounds >= 1) || !(milliseconds > 0)) return "--rounds and --ms are positive numbers.";
  return { cases, engines: list("--engines"), rounds, milliseconds, peers: !flags.has("--no-peers") };
}
