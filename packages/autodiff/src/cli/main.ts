import { createInterface } from "node:readline";
import { run } from "./run";

process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  // `| head` closes the pipe early; that is no error of ours.
  process.exit(error.code === "EPIPE" ? 0 : 1);
});

process.exitCode = await run(process.argv.slice(2), {
  input: createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY }),
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
});
