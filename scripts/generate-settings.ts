// `npm run generate:settings`: the table of all settings, docs/settings.md.
import { writeFileSync } from "node:fs";
import { settingsPage } from "../server/settings/describe";

writeFileSync(new URL("../docs/settings.md", import.meta.url), settingsPage());
