import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { notFound } from "../../core/base/errors.js";
import type { Exchange } from "../request/exchange.js";
import { TransportError } from "../response/errors.js";
import { gzipped, isGzipWanted } from "../response/gzip.js";
import { respondEmpty } from "../response/respond.js";
import type { PageFolders } from "./site.js";
import { startPage, startPolicy, startText } from "./start-page.js";

const types: Record<string, string> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
};

/** Its own files and its own server, nothing inline, nothing evaluated, in nobody's frame. */
const strict =
  "default-src 'none'; script-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
const policies = {
  ui: `${strict}; style-src 'self'; img-src 'self' data: blob:; require-trusted-types-for 'script'; trusted-types dompurify`,
  // The viewer sets styles of its own in what it draws.
  reference: `${strict}; style-src 'self' 'unsafe-inline'; img-src 'self' data:`,
};
type Section = keyof typeof policies;

/** What every page tells the browser to keep to. */
const guards = {
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "referrer-policy": "no-referrer",
  "x-frame-options": "DENY",
};

export type ServePage = (exchange: Exchange) => Promise<Response>;

/** Answers with the files of the pages: with those that are listed there, whatever a path would lead to. */
export function createServePage(folders: PageFolders): ServePage {
  const filesOf = async (section: Section) => {
    const files = await filesBelow(folders[section]);
    return section === "reference" ? files.set("openapi.json", folders.contract) : files;
  };
  const hasUi = folders.ui !== undefined;

  async function file(exchange: Exchange, section: Section, name: string): Promise<Response> {
    const found = (await filesOf(section)).get(name || "index.html");
    const body = found && (await readFile(found).catch(() => undefined));
    if (!found || !body) throw notFound("Path", exchange.path);
    const isHashed = name.startsWith("assets/");
    return send(exchange, {
      type: types[path.extname(found)] ?? "application/octet-stream",
      body,
      policy: policies[section],
      cache: isHashed ? "public, max-age=31536000, immutable" : "no-cache",
    });
  }

  function start(exchange: Exchange, status: number): Promise<Response> {
    const isHtml = wantsHtml(exchange);
    exchange.headers.vary = `${exchange.headers.vary}, Accept`;
    const body = Buffer.from(isHtml ? startPage(hasUi) : startText(hasUi));
    const type = `text/${isHtml ? "html" : "plain"}; charset=utf-8`;
    return send(exchange, { status, type, body, policy: startPolicy, cache: "no-cache" });
  }

  return async (exchange) => {
    const { method } = exchange.c.req;
    if (method !== "GET" && method !== "HEAD") throw wrongMethod(method);
    if (exchange.path === "/") return start(exchange, 200);
    const [, section = "", name] = /^\/(ui|reference)(?:\/(.*))?$/s.exec(exchange.path) ?? [];
    if (section === "ui" && !hasUi) {
      if (wantsHtml(exchange)) return start(exchange, 404);
      throw notFound("Path", "/ui (start the server with --ui, or opencode web, to have the page)");
    }
    // What the page asks for is beside it, wherever a proxy has put that.
    if (name === undefined) return moved(exchange, `${section}/`);
    return file(exchange, section as Section, name);
  };
}

interface Sent {
  status?: number;
  type: string;
  body: Buffer;
  policy: string;
  cache: string;
}

async function send(
  exchange: Exchange,
  { status = 200, type, body, policy, cache }: Sent,
): Promise<Response> {
  const { headers } = exchange;
  Object.assign(headers, guards, {
    "content-type": type,
    "content-security-policy": policy,
    "cache-control": cache,
  });
  if (exchange.isHead) {
    headers["content-length"] = String(body.byteLength);
    return new Response(null, { status, headers });
  }
  const isZipped = isGzipWanted(exchange, body.length);
  const sent = isZipped ? await gzipped(body) : body;
  if (isZipped)
    Object.assign(headers, { "content-encoding": "gzip", vary: `${headers.vary}, Accept-Encoding` });
  headers["content-length"] = String(sent.byteLength);
  return new Response(new Uint8Array(sent), { status, headers });
}

function moved(exchange: Exchange, to: string): Response {
  const { url } = exchange.c.req;
  const query = url.includes("?") ? url.slice(url.indexOf("?")) : "";
  Object.assign(exchange.headers, guards, { location: to + query, "cache-control": "no-cache" });
  return respondEmpty(exchange, 308);
}

/** By their names below the folder, with `/`. */
async function filesBelow(folder: string | undefined): Promise<Map<string, string>> {
  if (folder === undefined) return new Map();
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return new Map(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .map((file) => [path.relative(folder, file).replaceAll(path.sep, "/"), file]),
  );
}

function wantsHtml({ requestHeader }: Exchange): boolean {
  return /\btext\/html\b/i.test(requestHeader("accept") ?? "");
}

function wrongMethod(method: string): TransportError {
  const allow = ["GET", "HEAD", "OPTIONS"];
  return new TransportError("MethodNotAllowedError", {
    message: `${method} is not allowed here, only ${allow.join(", ")}`,
    allow,
  });
}
