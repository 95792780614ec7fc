import { isLoopbackHost } from "./loopback.js";

/** The page that a request comes from, by what browsers add and no page can change. */
export interface Page {
  /** `null` where the browser does not say which. */
  origin: string;
  /** Its own server's: the browser reached page and server at one address, perhaps a proxy's. */
  own: boolean;
}

interface PageRequest {
  method: string;
  /** The request wants to be a WebSocket. */
  isUpgrade: boolean;
  /** It carries `?auth_token=`. */
  token: boolean;
  requestHeader(name: string): string | undefined;
}

/**
 * Undefined for what no page sent: programs, addresses that were typed, bookmarks. Requests of images, links and
 * forms may name no `Origin`; `Sec-Fetch-Site` tells that they are a page's, and the referrer may tell which one's.
 */
export function pageOf({ requestHeader }: Pick<PageRequest, "requestHeader">): Page | undefined {
  const origin = requestHeader("origin");
  const host = requestHeader("host");
  const site = requestHeader("sec-fetch-site")?.toLowerCase();
  if (origin !== undefined) {
    return { origin, own: site === undefined ? isAddressOf(origin, host) : site === "same-origin" };
  }
  if (site === undefined || site === "same-origin" || site === "none") return undefined;
  // Pages of other ports of this machine, which may as well read the answers.
  if (site === "same-site" && host !== undefined && isLoopbackHost(host)) return undefined;
  return { origin: originOf(requestHeader("referer")), own: false };
}

/** Headers that make a browser ask with a preflight first. */
const askedFor = [
  "x-opencode-directory",
  "x-opencode-workspace",
  "acp-connection-id",
  "acp-session-id",
  "x-opencode-ticket",
];

/**
 * Whether a page gave the credentials of its request itself, rather than having the browser add what it remembers.
 * What a preflight comes before was sent without those, for no answer of ours allows them; so are answers that a page
 * can read. A request that is neither shows nothing, so it may only ask for what the page then cannot read.
 */
export function givesCredentials({ method, isUpgrade, token, requestHeader }: PageRequest): boolean {
  if (token) return true;
  if (isUpgrade || requestHeader("authorization") === undefined) return false;
  const mode = requestHeader("sec-fetch-mode")?.toLowerCase() ?? "cors";
  if (mode !== "cors") return false;
  if (isSafe(method)) return requestHeader("origin") !== undefined;
  if (method !== "POST" || isJson(requestHeader("content-type"))) return true;
  return askedFor.some((name) => requestHeader(name) !== undefined);
}

/** Whether a page's request changes something and is of a kind that any form can send to anybody. */
export function isFormLike({
  method,
  requestHeader,
}: Pick<PageRequest, "method" | "requestHeader">): boolean {
  if (isSafe(method)) return false;
  const type = requestHeader("content-type");
  if (type !== undefined) return !isJson(type);
  const length = requestHeader("content-length") ?? "0";
  return length !== "0" || requestHeader("transfer-encoding") !== undefined;
}

function isSafe(method: string): boolean {
  return method === "GET" || method === "HEAD";
}

function isJson(contentType: string | undefined): boolean {
  const type = contentType?.split(";", 1)[0]?.trim().toLowerCase() ?? "";
  return /^application\/([\w.-]+\+)?json$/.test(type);
}

function isAddressOf(origin: string, host: string | undefined): boolean {
  return host !== undefined && /^https?:\/\//.test(origin) && origin.replace(/^https?:\/\//, "") === host;
}

function originOf(address: string | undefined): string {
  return address !== undefined && URL.canParse(address) ? new URL(address).origin : "null";
}
