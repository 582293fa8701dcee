// The server process. `--dev` lets Next compile the pages on demand, `--no-pages` leaves them out, `--help` prints all
// settings.
import { addresses } from "./addresses";
import { loadEnvironmentFile, readConfig } from "./config";
import { startServer } from "./server";
import { settingsHelp } from "./settings/describe";
import { StartFault } from "./start-fault";

const dev = process.argv.includes("--dev");
if (!process.env.NODE_ENV) Object.assign(process.env, { NODE_ENV: dev ? "development" : "production" });

// Whoever read the output may go away (a closed terminal, `| head`); the boards stay.
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});

function fail(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}

if (process.argv.includes("--help")) {
  console.log(settingsHelp());
  process.exit(0);
}

loadEnvironmentFile();
const settings = readConfig(process.env);
if (!settings.ok) fail(settings.fault);

try {
  const starting = startServer({
    config: settings.config,
    dev,
    pages: !process.argv.includes("--no-pages"),
    progress: (text) => console.log(`  ${text} ...`),
  });
  // From here on, so that a signal during the start also ends in order.
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    console.log("  Stopping ...");
    try {
      await (await starting).close();
      process.exit(0);
    } catch (error) {
      console.error(error instanceof StartFault ? error.message : error);
      process.exit(1);
    }
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
  const server = await starting;
  // Whatever goes wrong in one request or one room is no reason to send the whole class away.
  process.on("uncaughtException", (error) => server.log.error({ err: error }, "something failed unnoticed"));
  process.on("unhandledRejection", (error) => server.log.error({ err: error }, "something failed unnoticed"));
  const { local, network } = addresses(settings.config.host, server.port);
  console.log(`\nGradboard is ready.\n  On this computer:    ${local}`);
  for (const address of network) console.log(`  On the same network: ${address}`);
} catch (error) {
  if (error instanceof StartFault) fail(error.message);
  throw error;
}
