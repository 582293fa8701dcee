import { fork } from "node:child_process";
import type { Built, Request, Session } from "./engine";

/** An engine that has not answered by then is given up. */
const PATIENCE_MS = 120_000;

type Answer = { readonly result?: Built | number; readonly error?: string };

/** A measuring process that is stopped while it is not asked anything: its garbage collector would slow the others. */
export async function openScript(
  script: string,
  words: readonly string[],
  isQuiet: boolean,
): Promise<Session> {
  const child = fork(script, words, {
    execArgv: ["--stack-size=3900", "--max-old-space-size=8192"],
    stdio: isQuiet ? ["ignore", "ignore", "ignore", "ipc"] : ["ignore", "inherit", "inherit", "ipc"],
  });
  let settle: ((answer: Answer) => void) | undefined;
  child.on("message", (answer: Answer) => settle?.(answer));
  child.on("exit", (code) => settle?.({ error: `The process ended with code ${code}.` }));
  const next = async () => {
    const timeout = setTimeout(() => {
      settle?.({ error: `No answer within ${PATIENCE_MS / 1000} seconds.` });
      child.kill("SIGKILL");
    }, PATIENCE_MS);
    const { result, error } = await new Promise<Answer>((resolve) => {
      settle = resolve;
    });
    clearTimeout(timeout);
    if (result === undefined) throw new Error(error ?? "No answer.");
    return result;
  };
  const ask = async (request: Request) => {
    signal(child, "SIGCONT");
    child.send(request);
    const result = await next();
    signal(child, "SIGSTOP");
    return result;
  };
  const number = async (request: Request) => {
    const result = await ask(request);
    return typeof result === "number" ? result : Number.NaN;
  };
  await next();
  return {
    async build(times) {
      const result = await ask({ kind: "build", times });
      return typeof result === "number" ? { nanoseconds: [], rested: [], modes: [] } : result;
    },
    check: () => number({ kind: "check" }),
    measure: (mode, milliseconds) => number({ kind: "measure", mode, milliseconds }),
    close: () => {
      child.kill("SIGKILL");
    },
  };
}

/** Windows cannot stop a process and let it go on. */
function signal(child: ReturnType<typeof fork>, name: "SIGSTOP" | "SIGCONT"): void {
  if (process.platform !== "win32") child.kill(name);
}
