// Where a thread begins. It does not inherit what makes Node read TypeScript.
import { workerData } from "node:worker_threads";
import { register } from "tsx/esm/api";

register();
await import(new URL(workerData.module, import.meta.url).href);
