import { networkInterfaces } from "node:os";

const everywhere = new Set(["0.0.0.0", "::"]);

/** Where people can reach the server: on this machine, and on its networks when it listens to them. */
export function addresses(
  host: string,
  port: number,
): { readonly local: string; readonly network: readonly string[] } {
  const url = (name: string) => `http://${name.includes(":") ? `[${name}]` : name}:${port}`;
  if (!everywhere.has(host)) {
    const loopback = host === "localhost" || host.startsWith("127.") || host === "::1";
    return { local: url(host), network: loopback ? [] : [url(host)] };
  }
  const network = Object.values(networkInterfaces())
    .flatMap((entries) => entries ?? [])
    .filter((entry) => entry.family === "IPv4" && !entry.internal)
    .map((entry) => url(entry.address));
  return { local: url("localhost"), network };
}
