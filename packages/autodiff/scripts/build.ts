// `npm run -s build -w packages/autodiff`: the package as others install it, in dist/.
import { join } from "node:path";
import { buildPackage } from "./build-package";

await buildPackage(join(import.meta.dirname, "../dist"));
