import { parentPort, workerData } from "node:worker_threads";
import * as z from "zod";
import type { Answer } from "./thread";

/** The database that a thread was started for. */
export const databaseUrl = (): string => z.object({ url: z.string() }).parse(workerData).url;

/** Answers whatever the thread is asked. */
export function answerWith<Question, T>(work: (question: Question) => Promise<T>): void {
  parentPort?.on("message", async (question: Question) => {
    const answer: Answer<T> = await work(question).then(
      (value) => ({ value }),
      (error: unknown) => ({ fault: String(error) }),
    );
    parentPort?.postMessage(answer);
  });
}
