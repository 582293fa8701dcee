import { ProblemDetails } from "@gradboard/protocol";
import type { ZodMiniType } from "zod/mini";
import { messages } from "../_i18n/messages";

/** What the server refused or failed to do; `detail` is a sentence for the screen. Status 0: no answer at all. */
export type ApiProblem = ProblemDetails;
export type ApiResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: ApiProblem };

export type Request = {
  readonly method: "GET" | "POST" | "PATCH";
  readonly path: string;
  readonly body?: unknown;
  readonly signal?: AbortSignal;
};

function failure(status: number, detail: string): { readonly ok: false; readonly problem: ApiProblem } {
  return { ok: false, problem: { type: "about:blank", title: detail, status, detail } };
}

const sentences = messages.common.problem;

/** One request to this server, its answer checked against a schema. Never throws. */
export async function request<T>(
  schema: ZodMiniType<T>,
  { method, path, body, signal }: Request,
): Promise<ApiResult<T>> {
  let response: Response;
  try {
    response = await fetch(path, {
      method,
      credentials: "same-origin",
      headers: {
        accept: "application/json",
        ...(body === undefined ? {} : { "content-type": "application/json" }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(signal === undefined ? {} : { signal }),
    });
  } catch {
    return failure(0, sentences.offline);
  }
  const answer: unknown = await response.json().catch(() => undefined);
  if (!response.ok) {
    const problem = ProblemDetails.safeParse(answer);
    return problem.success
      ? { ok: false, problem: problem.data }
      : failure(response.status, sentences.unexpected);
  }
  const value = schema.safeParse(answer);
  return value.success ? { ok: true, value: value.data } : failure(response.status, sentences.unexpected);
}
