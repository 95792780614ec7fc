import { badRequest } from "../../core/base/errors.js";
import type { Exchange } from "../request/exchange.js";
import { TransportError } from "../response/errors.js";
import { respondEmpty } from "../response/respond.js";
import { type Authenticate, createAuthenticate, type Password } from "./auth.js";
import { callerOf } from "./caller.js";
import { originHeaders, preflightHeaders } from "./cors.js";
import { type Directory, resolveDirectory } from "./directory.js";
import { createOriginPolicy } from "./origin.js";
import { givesCredentials, isFormLike, pageOf } from "./page.js";

export interface GateOptions {
  /** The directory of a workspace; none is known unless given. */
  workspaceDirectory?: ((id: string) => string | undefined) | undefined;
  /** Absolute; the directory of requests that name none. */
  cwd: string;
  /** Undefined, or nothing but blanks: no authentication. */
  password?: Password;
  /** Undefined: any user name goes with the password. */
  username?: string;
  /** Values of `--cors`, undefined when the flag was not given. */
  cors: readonly string[] | undefined;
  /** Whether the server is bound to a loopback address. */
  loopback: boolean;
  /** What stands for credentials where a WebSocket is asked for; undefined: nothing does. */
  tickets?: { isGood(ticket: string): boolean };
  /** Told of each wrong password of a caller. */
  onWrong?: (() => void) | undefined;
  /** Who judges credentials, where that is not the password; it stands for one. */
  authenticate?: Authenticate;
}

/** What is said of a ticket that opens nothing. */
export const badTicket = "The ticket is unknown, used, too old, or another's";

/**
 * What every request passes, known path or not: origin, host, credentials, then the directory it is about.
 * Throws what the request fails on; returns the answer to a preflight. By way of a `ticket`, one that is good is enough.
 * A `page` that holds nothing of this server is for everybody who reached it by its own name: there people log in.
 */
export type Gate = (exchange: Exchange, way?: { ticket?: boolean; page?: boolean }) => Response | undefined;

/** What load balancers ask, who are given no password. */
function isOpen({ c, path }: Exchange): boolean {
  return path === "/ready" && (c.req.method === "GET" || c.req.method === "HEAD");
}

export function createGate({
  workspaceDirectory,
  cwd,
  password,
  username,
  cors,
  loopback,
  tickets,
  onWrong,
  authenticate = createAuthenticate(password, username, { onWrong }),
}: GateOptions): Gate {
  const policy = createOriginPolicy({ cors, loopback, password: authenticate !== undefined });
  return (exchange, way) => {
    const { isUpgrade, requestHeader } = exchange;
    const { method } = exchange.c.req;
    const origin = requestHeader("origin");
    const allowed = origin !== undefined && policy.allows(origin);
    exchange.originAllowed = allowed || origin === undefined;
    Object.assign(exchange.headers, originHeaders(allowed ? origin : undefined));
    policy.checkHost(requestHeader("host"));
    if (method === "OPTIONS") {
      Object.assign(exchange.headers, preflightHeaders(requestHeader("access-control-request-headers")));
      return respondEmpty(exchange, 204);
    }
    if (way?.page) return undefined;
    const { directory: query, auth_token: tokens } = exchange.query;
    const token = tokens?.[0];
    const page = pageOf({ requestHeader });
    const ticket = way?.ticket ? exchange.query.ticket?.[0] : undefined;
    const byTicket = Boolean(ticket) && tickets?.isGood(ticket ?? "") === true;
    const credentials = {
      authorization: requestHeader("authorization"),
      token,
      caller: callerOf({ address: exchange.address, forwarded: requestHeader("x-forwarded-for"), page }),
      onWait: (seconds: number) => exchange.setHeader("retry-after", String(seconds)),
    };
    if (byTicket) policy.checkTicketPage(page);
    else if (ticket) orBadTicket(() => authenticate?.(credentials));
    else if (!isOpen(exchange)) authenticate?.(credentials);
    if (page && !byTicket) {
      policy.checkPage(page, givesCredentials({ method, isUpgrade, token: Boolean(token), requestHeader }));
      if (isFormLike({ method, requestHeader })) throw notJson();
    }
    const header = requestHeader("x-opencode-directory");
    // Clients of these paths send both, or the header alone.
    const location = /^\/(api|experimental\/project)\//.test(exchange.path)
      ? exchange.query["location[directory]"]?.[0]
      : undefined;
    const workspace = exchange.query.workspace?.[0];
    // Below `/api` it is a filter of lists; what selects there is `location[workspace]`, which is only given back.
    const isFilter = exchange.path.startsWith("/api/");
    const place =
      workspace?.startsWith("wrk") && !isFilter ? inWorkspace(workspace, workspaceDirectory) : undefined;
    Object.assign(exchange, place ?? resolveDirectory({ location, query, header, cwd }));
    return undefined;
  };
}

/** As if the query had named the directory of the workspace. */
function inWorkspace(id: string, directoryOf: GateOptions["workspaceDirectory"]): Directory {
  const directory = directoryOf?.(id);
  if (directory === undefined) throw badRequest(`workspace: Workspace not found: ${id}`, "Query");
  return { directory, directoryQuery: directory };
}

/** Who comes with a ticket learns of the ticket. */
function orBadTicket(check: () => void): void {
  try {
    check();
  } catch {
    throw new TransportError("ForbiddenError", { message: badTicket });
  }
}

function notJson(): TransportError {
  const message = "From a page this takes JSON only: send the body with content-type: application/json";
  return new TransportError("ForbiddenError", { message });
}
