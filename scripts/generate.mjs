// `npm run generate`: the files that are made from others and kept out of git (the database client).
import { prepareDatabaseClient } from "./lib/prepare.mjs";

await prepareDatabaseClient();
