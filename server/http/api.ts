import { OpenAPIHono } from "@hono/zod-openapi";
import type { Logger } from "pino";
import type { Auth } from "../auth/auth";
import type { Database } from "../store/database";

export type ApiContext = {
  readonly database: Database;
  readonly auth: Auth;
  readonly log: Logger;
  ready(): boolean;
};

/** Everything under /api, and the health checks. */
export function createApi({ auth, ready }: ApiContext): OpenAPIHono {
  const app = new OpenAPIHono();
  app.get("/healthz", (context) => context.text("ok"));
  app.get("/readyz", (context) => (ready() ? context.text("ok") : context.text("starting", 503)));
  app.on(["GET", "POST"], "/api/auth/*", (context) => auth.handler(context.req.raw));
  return app;
}
