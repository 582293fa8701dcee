import type { ProblemDetails } from "@gradboard/protocol";
import type { Context, ErrorHandler, NotFoundHandler } from "hono";
import { HTTPException } from "hono/http-exception";
import { routePath } from "hono/route";
import type { Logger } from "pino";

const titles = {
  400: "Bad request",
  401: "Nobody is signed in",
  403: "Not allowed",
  404: "Not found",
  409: "Not now",
  413: "Too large",
  415: "Not JSON",
  500: "Something went wrong",
  503: "Not available",
} as const;

type Status = keyof typeof titles;

/** Ends a request with an RFC 9457 problem; thrown, as Hono's own errors are. `detail` is a sentence for a person. */
export class HttpProblem extends Error {
  readonly status: Status;
  readonly place: { readonly position: number; readonly length: number } | undefined;

  constructor(
    status: Status,
    detail: string,
    place?: { readonly position: number; readonly length: number },
  ) {
    super(detail);
    this.status = status;
    this.place = place;
  }
}

/** The answer for a problem. */
export function problem(context: Context, { status, message, place }: HttpProblem): Response {
  const body: ProblemDetails = {
    type: "about:blank",
    title: titles[status],
    status,
    detail: message,
    ...(place ? { position: place.position, length: place.length } : {}),
  };
  context.header("Content-Type", "application/problem+json");
  return context.body(JSON.stringify(body), status);
}

export const notFound: NotFoundHandler = (context) =>
  problem(context, new HttpProblem(404, `There is nothing at ${context.req.path}.`));

/** Answers whatever was thrown; what nobody expected is logged and not shown. */
export function errorHandler(log: Logger): ErrorHandler {
  return (error, context) => {
    if (error instanceof HttpProblem) return problem(context, error);
    if (error instanceof HTTPException && error.status < 500) {
      const known = error.status in titles ? (error.status as Status) : 400;
      const detail = known === 415 ? "Send the request as application/json." : `${error.message}.`;
      return problem(context, new HttpProblem(known, detail));
    }
    log.error(
      { err: error, request: context.res.headers.get("x-request-id"), route: routePath(context, -1) },
      "a request failed",
    );
    return problem(context, new HttpProblem(500, "Something went wrong on the server. Try again."));
  };
}
