// `npm run generate:operations`: the reference of all operations, docs/operations.md, from the table.
import { writeFileSync } from "node:fs";
import { operationsPage } from "../packages/autodiff/docs/page";

writeFileSync(new URL("../docs/operations.md", import.meta.url), operationsPage());
