import { writeFileSync } from "node:fs";
import { generate } from "./generate";

for (const [file, text] of generate()) writeFileSync(new URL(`../src/tiers/${file}`, import.meta.url), text);
