import type { Me } from "@gradboard/protocol";
import * as z from "zod/mini";
import { api } from "../_api/api";
import { type ApiResult, request } from "../_api/request";

/** Who is here, as far as this page knows. */
export type Identity =
  | { readonly kind: "unknown" }
  | { readonly kind: "known"; readonly me: Me }
  | { readonly kind: "failed"; readonly sentence: string };

let identity: Identity = { kind: "unknown" };
let pending: Promise<ApiResult<Me>> | null = null;
const listeners = new Set<() => void>();

function settle(result: ApiResult<Me>): ApiResult<Me> {
  identity = result.ok
    ? { kind: "known", me: result.value }
    : { kind: "failed", sentence: result.problem.detail };
  for (const listener of listeners) listener();
  return result;
}

let beginning: Promise<ApiResult<unknown>> | null = null;

/** Gives this browser an identity, without asking which. Asked twice at once it still becomes one person. */
export function beginIdentity(): Promise<ApiResult<unknown>> {
  beginning ??= request(z.unknown(), {
    method: "POST",
    path: "/api/auth/sign-in/anonymous",
    body: {},
  }).finally(() => {
    beginning = null;
  });
  return beginning;
}

/** Asks for the session before anything that needs one: to be new here is no error, and no browser logs one. */
async function askOrBegin(): Promise<ApiResult<Me>> {
  const session = await request(z.unknown(), { method: "GET", path: "/api/auth/get-session" });
  if (!session.ok) return session;
  if (session.value === null) {
    const made = await beginIdentity();
    if (!made.ok) return made;
  }
  return api.me();
}

/**
 * Who this browser is; made on the first visit. Everything that needs a session waits for this. Callers at the
 * same time share one request, so that one browser never becomes two people; a failure is tried again next time.
 */
export function ensureIdentity(): Promise<ApiResult<Me>> {
  pending ??= askOrBegin().then((result) => {
    if (!result.ok) pending = null;
    return settle(result);
  });
  return pending;
}

/** Changes the name others see. */
export async function rename(name: string): Promise<ApiResult<Me>> {
  const result = await api.rename(name);
  if (!result.ok) return result;
  pending = Promise.resolve(result);
  return settle(result);
}

export function currentIdentity(): Identity {
  return identity;
}

export function subscribeIdentity(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
