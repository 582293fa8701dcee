import { limits } from "@gradboard/protocol";
import { OpenAPIHono } from "@hono/zod-openapi";
import type { MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { ApiContext } from "./api-context";
import { answerMetrics } from "./metrics";
import { fromOwnPage } from "./origin";
import { errorHandler, HttpProblem, notFound } from "./problem";
import { logRequests } from "./requests";
import { accessRoutes } from "./routes/access";
import { answerRoutes } from "./routes/answers";
import { boardRoutes } from "./routes/boards";
import { editorRoutes } from "./routes/editors";
import { evaluateRoute } from "./routes/evaluate";
import { lessonRoutes } from "./routes/lessons";
import { meRoutes } from "./routes/me";

/** A page of another site could send the visitor's cookie along, or set one; a key in a header it does not have. */
const ownPagesOnly: MiddlewareHandler = async (context, next) => {
  const reads = context.req.method === "GET" || context.req.method === "HEAD";
  const cookies = context.req.header("cookie") || context.req.path.startsWith("/api/auth/");
  if (!reads && cookies && !fromOwnPage(context.req.raw.headers)) {
    throw new HttpProblem(403, "Another site may not change anything here.");
  }
  await next();
};

/** What pages need of better-auth; its other routes (a name of any length, say) would go round the API's rules. */
const authPaths = ["/api/auth/sign-in/anonymous", "/api/auth/sign-out", "/api/auth/get-session"];

const small = bodyLimit({
  maxSize: limits.bodyBytes,
  onError: () => {
    throw new HttpProblem(413, `A request has at most ${limits.bodyBytes / 1024 / 1024} MB.`);
  },
});

/** Everything under /api, the health checks and the metrics. */
export function createApi(context: ApiContext): OpenAPIHono {
  const app = new OpenAPIHono();
  app.onError(errorHandler(context.log));
  app.notFound(notFound);
  app.get("/healthz", (request) => request.text("ok"));
  app.get("/readyz", (request) => (context.ready() ? request.text("ok") : request.text("not ready", 503)));
  app.get("/metrics", (request) => answerMetrics(request, context.metrics, context.metricsToken));
  app.use("/api/*", logRequests(context.log), small, ownPagesOnly);
  app.on(["GET", "POST"], authPaths, (request) => context.auth.handler(request.req.raw));
  app.route("/api/v1", version1(context));
  return app;
}

function version1(context: ApiContext): OpenAPIHono {
  const app = new OpenAPIHono({
    defaultHook: (result) => {
      if (result.success) return;
      const [issue] = result.error.issues;
      const place = issue?.path.join(".");
      throw new HttpProblem(400, `${place ? `${place}: ` : ""}${issue?.message ?? "This cannot be read."}`);
    },
  });
  evaluateRoute(app);
  boardRoutes(app, context);
  accessRoutes(app, context);
  answerRoutes(app, context);
  editorRoutes(app, context);
  lessonRoutes(app, context);
  meRoutes(app, context);
  app.doc31("/openapi.json", {
    openapi: "3.1.0",
    info: { title: "Gradboard", version: "1" },
    servers: [{ url: "/api/v1" }],
  });
  return app;
}
