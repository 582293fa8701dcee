import { betterAuth } from "better-auth";
import { prismaAdapter } from "better-auth/adapters/prisma";
import { anonymous } from "better-auth/plugins";
import { ownOrigins } from "../http/origin";
import type { Database } from "../store/database";
import { friendlyName, personColor } from "./names";

/**
 * Sessions for people who never signed up. The address of the server is that of the request: a class reaches it by
 * localhost, by an address on its network or through a proxy.
 */
export function createAuth(database: Database, secret: string) {
  return betterAuth({
    basePath: "/api/auth",
    secret,
    database: prismaAdapter(database, { provider: "sqlite" }),
    trustedOrigins: (request) => (request ? ownOrigins(request.headers) : []),
    session: { expiresIn: 365 * 24 * 3600, updateAge: 24 * 3600 },
    user: {
      additionalFields: {
        color: { type: "string", required: false, input: false, defaultValue: personColor },
      },
    },
    plugins: [anonymous({ generateName: friendlyName })],
    advanced: {
      cookiePrefix: "gradboard",
      // A school's network is plain http; a secure cookie would not come back.
      useSecureCookies: false,
      ipAddress: { disableIpTracking: true },
    },
    // A whole school shares one address.
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { level: "error" },
  });
}

export type Auth = ReturnType<typeof createAuth>;
