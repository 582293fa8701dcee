/** Whether a link leads to the very computer it is opened on, so that nobody else could follow it. */
export function isLocalAddress(link: string): boolean {
  if (!URL.canParse(link)) return false;
  const { hostname } = new URL(link);
  return hostname === "localhost" || hostname === "[::1]" || /^127\./.test(hostname);
}
