export type Options = {
  readonly quick: boolean;
  readonly peers: boolean;
  readonly suites: ReadonlySet<Suite>;
  /** Keys of servers; undefined: all. */
  readonly servers: readonly string[] | undefined;
  readonly seconds: number;
  /** Classrooms to begin with; undefined: what is likely. */
  readonly first: number | undefined;
  readonly runs: number;
};

const SUITES = ["classrooms", "idle", "silence", "reconnect", "opening", "boards"] as const;
export type Suite = (typeof SUITES)[number];

export const HELP = `npm run bench:sync -- [options]
  --quick                    short lessons, one run, coarse steps: a look, not a verdict
  --no-peers                 without the other servers (nothing is installed)
  --suites classrooms,idle   only these (${SUITES.join(", ")})
  --servers gradboard,plain  only these (gradboard, plain, y-websocket, hocuspocus, y-crossws)
  --seconds 10               how long a lesson is measured
  --runs 3                   how often the number of classrooms is sought; the median counts
  --first 20                 classrooms to begin with
`;

/** Reads the words of the command line; a sentence if they make no sense. */
export function readOptions(words: readonly string[]): Options | string {
  const given = new Map<string, string>();
  const flags = new Set<string>();
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? "";
    if (["--quick", "--no-peers"].includes(word)) flags.add(word);
    else if (["--suites", "--servers", "--seconds", "--runs", "--first"].includes(word))
      given.set(word, words[++at] ?? "");
    else return word === "--help" ? HELP : `There is no option ${word}.\n${HELP}`;
  }
  const quick = flags.has("--quick");
  const wanted = given.get("--suites")?.split(",") ?? SUITES;
  const suites = SUITES.filter((suite) => wanted.includes(suite));
  if (suites.length < wanted.length) return `There are only these suites: ${SUITES.join(", ")}.`;
  const seconds = Number(given.get("--seconds") ?? (quick ? 6 : 12));
  const runs = Number(given.get("--runs") ?? (quick ? 1 : 3));
  const first = given.has("--first") ? Number(given.get("--first")) : undefined;
  if (!(seconds > 0) || !(runs >= 1) || (first !== undefined && !(first >= 1)))
    return "--seconds, --runs and --first are positive numbers.";
  const servers = given.get("--servers")?.split(",");
  return { quick, peers: !flags.has("--no-peers"), suites: new Set(suites), servers, seconds, first, runs };
}
