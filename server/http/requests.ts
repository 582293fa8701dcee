import { randomBytes } from "node:crypto";
import type { MiddlewareHandler } from "hono";
import { routePath } from "hono/route";
import type { Logger } from "pino";

/** Gives every request an id, which its answer carries and the log mentions. Addresses are logged as patterns. */
export function logRequests(log: Logger): MiddlewareHandler {
  return async (context, next) => {
    const id = randomBytes(9).toString("base64url");
    const start = performance.now();
    context.set("requestId", id);
    context.header("x-request-id", id);
    await next();
    const milliseconds = Math.round(performance.now() - start);
    const { status } = context.res;
    log.debug(
      { request: id, method: context.req.method, route: routePath(context, -1), status, milliseconds },
      "answered",
    );
  };
}
