import { operations } from "../src/operations";
import * as rules from "../src/operations/rules";
import { entriesSource } from "./entries";
import { EXPONENTS, kindsOf } from "./kinds";
import { lanesModule } from "./lanes";
import { lanesSource } from "./lanes-source";
import { pythonSource } from "./python";
import { runsSource } from "./runs";
import { kindsSource, switchSource } from "./switch";
import { wasmModule } from "./wasm";
import { importsFor } from "./wasm-imports";
import { secondImports, secondModule } from "./wasm-second";
import { modulesSource, wasmSource } from "./wasm-source";

const HEADER = "// Generated from the table of operations by `npm run -s generate:kernels`; do not edit.\n";
// The loops index typed arrays by numbers the tape keeps in range; asking at each read would cost the speed.
const UNCHECKED = "// @ts-nocheck\n";

/** Every generated file: its path in src/tiers and its text. */
export function generate(): ReadonlyMap<string, string> {
  const kinds = kindsOf(operations, new Map(Object.entries(rules)));
  const imports = importsFor(kinds);
  const second = secondImports(kinds);
  const runs = wasmModule(kinds, imports);
  const modules = { runsModule: runs.bytes, lanesModule: lanesModule(kinds, imports) };
  return new Map([
    ["kinds.generated.ts", HEADER + kindsSource(kinds, EXPONENTS)],
    ["switch.generated.ts", HEADER + UNCHECKED + switchSource(kinds)],
    ["runs.generated.ts", HEADER + UNCHECKED + runsSource(kinds)],
    ["wasm.generated.ts", HEADER + wasmSource(modules, runs, imports, second)],
    ["wasm-second.generated.ts", HEADER + modulesSource({ secondModule: secondModule(kinds, second) })],
    [
      "entries.generated.ts",
      HEADER + UNCHECKED + entriesSource(kinds, new Set(operations.map(({ id }) => id))),
    ],
    ["lanes/lanes.generated.ts", HEADER + UNCHECKED + lanesSource(kinds)],
    ["../export/python.generated.ts", HEADER + pythonSource(operations, new Map(Object.entries(rules)))],
  ]);
}
