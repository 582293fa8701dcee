import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          include: ["{packages,app,server,scripts}/**/*.test.ts"],
          exclude: ["**/node_modules/**", "**/*.integration.test.ts"],
          // Property tests take seconds; on a busy machine they may take many without being wrong.
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: "integration",
          include: ["{server,scripts}/**/*.integration.test.ts"],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
