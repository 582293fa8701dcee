type HeaderReader = { get(name: string): string | null };

/** The host under which the caller reached this server: the proxy's word first, as browsers cannot set it. */
export function publicHost(headers: HeaderReader): string | null {
  const host = headers.get("x-forwarded-host")?.split(",")[0]?.trim() || headers.get("host");
  return host && /^[\w.:[\]-]+$/.test(host) ? host : null;
}

/** The address under which the caller reached this server, as in `http://192.168.1.20:3000`. */
export function publicOrigin(headers: HeaderReader): string {
  const forwarded = headers.get("x-forwarded-proto")?.split(",")[0]?.trim();
  return `${forwarded === "https" ? "https" : "http"}://${publicHost(headers) ?? "localhost"}`;
}

/** The origins from which this request may come. */
export function ownOrigins(headers: HeaderReader): string[] {
  const host = publicHost(headers);
  return host ? [`http://${host}`, `https://${host}`] : [];
}

/** Does a page of this very server ask? A caller without an Origin header is no browser page, and may. */
export function fromOwnPage(headers: HeaderReader): boolean {
  const origin = headers.get("origin");
  return origin === null || ownOrigins(headers).includes(origin);
}
