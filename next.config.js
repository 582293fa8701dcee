// Read when Next starts and before it reports anything: nothing about this server leaves it.
process.env.NEXT_TELEMETRY_DISABLED = "1";

/** @type {import("next").NextConfig} */
const config = {
  reactStrictMode: true,
  poweredByHeader: false,
  // Only for `npm run dev`: other machines of the network may load its scripts.
  allowedDevOrigins: ["10.*.*.*", "172.*.*.*", "192.168.*.*", "*.local"],
  transpilePackages: ["@gradboard/autodiff", "@gradboard/board", "@gradboard/protocol"],
  // `npm run types` checks them; nobody's first start should wait for that.
  typescript: { ignoreBuildErrors: true },
  turbopack: {
    rules: {
      // What the screen says is parsed when it is built, and pages are not sent the parser.
      "*.json": {
        loaders: [
          {
            loader: "next-intl/extractor/catalogLoader",
            options: { messages: { format: "json", precompile: true } },
          },
        ],
        condition: { path: "**/app/messages/**" },
        as: "*.js",
      },
    },
    resolveAlias: {
      "use-intl/format-message": "./node_modules/use-intl/dist/esm/production/format-message/format-only.js",
      // yjs names Node's Buffer in code that no browser runs; without this every browser is sent one.
      "next/dist/compiled/buffer": { browser: "./app/_ui/no-buffer.ts" },
      // Nor a library for documents and one for schemas, only that its warnings may have colours.
      "lib0/logging": { browser: "./node_modules/lib0/logging.node.js" },
      // Pages send for the faster tiers when the graph rests.
      "@gradboard/autodiff": { browser: "@gradboard/autodiff/core" },
    },
  },
  agentRules: false,
  devIndicators: false,
};

export default config;
