import { createAuthenticate } from "./auth.js";
import type { Exchange } from "./context.js";
import { originHeaders, preflightHeaders } from "./cors.js";
import { resolveDirectory } from "./directory.js";
import { createOriginPolicy } from "./origin.js";
import { respondEmpty } from "./respond.js";

export interface GateOptions {
  /** Absolute; the directory of requests that name none. */
  cwd: string;
  /** Undefined or empty: no authentication. */
  password?: string;
  /** Undefined: any user name goes with the password. */
  username?: string;
  /** Values of `--cors`, undefined when the flag was not given. */
  cors: readonly string[] | undefined;
  /** Whether the server is bound to a loopback address. */
  loopback: boolean;
}

/**
 * What every request passes, known path or not: origin, host, credentials, then the directory it is about.
 * Throws what the request fails on; returns the answer to a preflight.
 */
export type Gate = (exchange: Exchange) => Response | undefined;

export function createGate({ cwd, password, username, cors, loopback }: GateOptions): Gate {
  const policy = createOriginPolicy({ cors, loopback, password: Boolean(password) });
  const authenticate = createAuthenticate(password, username);
  return (exchange) => {
    const origin = exchange.requestHeader("origin");
    const allowed = origin !== undefined && policy.allows(origin);
    exchange.headers = originHeaders(allowed ? origin : undefined);
    policy.checkHost(exchange.requestHeader("host"));
    if (exchange.c.req.method === "OPTIONS") {
      const asked = exchange.requestHeader("access-control-request-headers");
      Object.assign(exchange.headers, preflightHeaders(asked));
      return respondEmpty(exchange, 204);
    }
    if (origin !== undefined) policy.checkOrigin(allowed);
    const { directory: query, auth_token: tokens } = exchange.query;
    authenticate?.({ authorization: exchange.requestHeader("authorization"), token: tokens?.[0] });
    if (origin !== undefined && exchange.isUpgrade) policy.checkSocket(origin, Boolean(tokens?.[0]));
    const header = exchange.requestHeader("x-opencode-directory");
    Object.assign(exchange, resolveDirectory({ query, header, cwd }));
    return undefined;
  };
}
