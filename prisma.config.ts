import { defineConfig } from "prisma/config";

/** Read by `prisma generate` only; the server gets its database address from its own configuration. */
export default defineConfig({ schema: "prisma/schema.prisma", migrations: { path: "prisma/migrations" } });
