import type { Auth } from "./auth";

/** Somebody with a session. */
export type Visitor = { readonly id: string; readonly name: string; readonly color: string };

/** Who the session cookie belongs to, or null. */
export async function visitorOf(auth: Auth, cookie: string | null | undefined): Promise<Visitor | null> {
  if (!cookie) return null;
  const session = await auth.api.getSession({ headers: new Headers({ cookie }) });
  if (!session) return null;
  const { id, name, color } = session.user;
  return { id, name, color: color ?? "" };
}
