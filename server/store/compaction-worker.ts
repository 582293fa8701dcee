// The thread that compacts boards, with a connection to the database of its own.
import { parentPort, workerData } from "node:worker_threads";
import * as z from "zod";
import { createBoardStore } from "./boards";
import { openDatabase } from "./database";

const { url } = z.object({ url: z.string() }).parse(workerData);
const store = createBoardStore(await openDatabase(url));

parentPort?.on("message", async (id: string) => {
  const answer = await store.compact(id).then(
    (removed) => ({ removed }),
    (error: unknown) => ({ fault: String(error) }),
  );
  parentPort?.postMessage(answer);
});
