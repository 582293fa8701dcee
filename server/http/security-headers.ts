import type { IncomingHttpHeaders, ServerResponse } from "node:http";

const plainHost = /^[\w.:[\]-]+$/;

/**
 * Headers of every answer. Next writes inline scripts into static pages, which can carry no nonce, so those are
 * allowed; nothing may be evaluated from text except by Next's development tools.
 */
export function setSecurityHeaders(
  headers: IncomingHttpHeaders,
  response: ServerResponse,
  dev: boolean,
): void {
  // Not every browser takes 'self' to hold the socket of the same host.
  const host =
    headers.host && plainHost.test(headers.host) ? ` ws://${headers.host} wss://${headers.host}` : "";
  const policy = [
    "default-src 'self'",
    `script-src 'self' 'unsafe-inline' 'wasm-unsafe-eval'${dev ? " 'unsafe-eval'" : ""}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    `connect-src 'self'${host}`,
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'self'",
  ];
  response.setHeader("Content-Security-Policy", policy.join("; "));
  // A share link carries its key in the address, which no other site may learn.
  response.setHeader("Referrer-Policy", "same-origin");
  response.setHeader("X-Content-Type-Options", "nosniff");
  response.setHeader("X-Frame-Options", "SAMEORIGIN");
  response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
}
