import { TransportError } from "../response/errors.js";
import { isLoopbackHost } from "./loopback.js";
import type { Page } from "./page.js";

export interface OriginOptions {
  /** Values of `--cors`; none given leaves the default: everything with a password, nothing without. */
  cors: readonly string[] | undefined;
  /** A password is set, so what a foreign page may ask for is decided by what it knows. */
  password: boolean;
  /** Bound to a loopback address. */
  loopback: boolean;
}

export interface OriginPolicy {
  /** Throws ForbiddenError when a `Host` shows that a foreign name was pointed at this machine. */
  checkHost(host: string | undefined): void;
  /** Whether `access-control-allow-origin` may name this origin. */
  allows(origin: string): boolean;
  /**
   * Throws ForbiddenError for a page from elsewhere, after the credentials were found right. Browsers add those that
   * they remember to what any page asks for, so they count for a foreign page only if it gave them itself
   * (`credentials`).
   */
  checkPage(page: Page, credentials: boolean): void;
  /** Throws ForbiddenError for a page that could not have read the ticket that it comes with. */
  checkTicketPage(page: Page | undefined): void;
}

const appOrigins = new Set([
  "tauri://localhost",
  "http://tauri.localhost",
  "https://tauri.localhost",
  "oc://renderer",
]);

const notAllowed = "This origin is not allowed: name it with --cors, or set a password";

/** The vendor's own page, which is no stranger wherever strangers are let in. */
const knownPage = "https://app.opencode.ai";

/** Schemes of what people visit and install in a browser. Other schemes are apps, with a memory of their own. */
const browserSchemes = /^(https?:|null$|file:|data:|blob:|about:|[\w-]*-extension:)/;

export function createOriginPolicy({ cors, password, loopback }: OriginOptions): OriginPolicy {
  const listed = new Set(cors?.length ? cors.map(normalise) : password ? ["*"] : []);
  // Without a password there are no credentials that would tell one stranger from another.
  const any = listed.has("*") && password;
  const hostMatters = loopback && !password;
  const named = (origin: string) => isLocalOrigin(origin) || listed.has(normalise(origin));
  const allows = (origin: string) => any || named(origin);
  return {
    checkHost(host) {
      // Only a browser can be lured here by DNS, and a browser always sends Host.
      if (!hostMatters || host === undefined || isLoopbackHost(host)) return;
      throw forbidden("The Host header names no local address, and this server has no password");
    },
    allows,
    checkPage({ origin, own }, credentials) {
      if (named(origin)) return;
      if (password && (own || credentials || !browserSchemes.test(origin))) return;
      if (any && origin === knownPage) return;
      throw forbidden(
        password
          ? "Credentials that a browser remembers are not taken from a page of this origin: name it with --cors, " +
              "send auth_token, or send JSON with an authorization header"
          : notAllowed,
      );
    },
    checkTicketPage(page) {
      if (!page || allows(page.origin) || (password && page.own)) return;
      throw forbidden(notAllowed);
    },
  };
}

/** Whether pages of this origin can only come from this machine. */
export function isLocalOrigin(origin: string): boolean {
  if (appOrigins.has(origin)) return true;
  const start = origin.startsWith("http://") ? 7 : origin.startsWith("https://") ? 8 : 0;
  if (start === 0) return false;
  const host = origin.slice(start);
  return isLoopbackHost(host);
}

function normalise(origin: string): string {
  return (origin.endsWith("/") ? origin.slice(0, -1) : origin).toLowerCase();
}

function forbidden(message: string): TransportError {
  return new TransportError("ForbiddenError", { message });
}
