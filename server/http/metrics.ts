import { getConnInfo } from "@hono/node-server/conninfo";
import type { Context } from "hono";
import { sameKey } from "../boards/tokens";
import type { Metrics } from "../observe/metrics";
import { bearerKey } from "./caller";
import { HttpProblem } from "./problem";

const loopback = /^(127\.|::1$|::ffff:127\.)/;

/** Answers /metrics: to who has the token, and without one to this machine itself, not to those it speaks for. */
export async function answerMetrics(
  context: Context,
  metrics: Metrics,
  token: string | undefined,
): Promise<Response> {
  if (!mayRead(context, token))
    throw new HttpProblem(403, "Set METRICS_TOKEN, and send it as a bearer token.");
  return context.text(await metrics.text(), 200, { "Content-Type": metrics.contentType });
}

function mayRead(context: Context, token: string | undefined): boolean {
  if (token !== undefined) return sameKey(bearerKey(context) ?? "", token);
  const { headers } = context.req.raw;
  const forwarded = ["forwarded", "x-forwarded-for", "x-forwarded-host"].some((name) => headers.has(name));
  return !forwarded && loopback.test(getConnInfo(context).remote.address ?? "");
}
