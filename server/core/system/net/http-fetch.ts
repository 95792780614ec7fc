import { lookup } from "node:dns";
import { once } from "node:events";
import http, { type IncomingMessage } from "node:http";
import https from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { pipeline, type Readable } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { ToolFailure } from "../../base/errors.js";
import { isPublicAddress } from "./private-address.js";

export interface FetchOptions {
  headers: Record<string, string>;
  /** Only addresses of the public internet. */
  publicOnly: boolean;
  maxBytes: number;
  signal: AbortSignal;
}

export interface Fetched {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: Buffer;
}

/**
 * One GET without following redirects. With `publicOnly` the address that was checked is the one connected to, so
 * a name that resolves differently the next time gains nothing. Throws a `ToolFailure`, or the signal's reason.
 */
export async function httpFetch(url: URL, options: FetchOptions): Promise<Fetched> {
  const { publicOnly, signal } = options;
  const literal = url.hostname.replace(/^\[|\]$/g, "");
  if (publicOnly && isIP(literal) && !isPublicAddress(literal)) throw privateAddress(url.hostname, literal);
  try {
    const request = (url.protocol === "https:" ? https : http).request(url, {
      headers: { ...options.headers, "accept-encoding": "gzip, deflate, br" },
      // A connection kept from elsewhere would not have been checked.
      agent: false,
      signal,
      ...(publicOnly && { lookup: publicLookup }),
    });
    request.end();
    const [response] = (await once(request, "response")) as [IncomingMessage];
    const { statusCode: status = 0, headers } = response;
    if (status >= 300 && status < 400) {
      response.destroy();
      return { status, headers, body: Buffer.alloc(0) };
    }
    return { status, headers, body: await readBody(response, options.maxBytes) };
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof ToolFailure) throw error;
    throw new ToolFailure(`${url.href} could not be fetched: ${reason(error)}`);
  }
}

async function readBody(response: IncomingMessage, maxBytes: number): Promise<Buffer> {
  const tooLarge = () => new ToolFailure(`The answer is larger than ${maxBytes / 1024 / 1024} MB.`);
  if (Number(response.headers["content-length"]) > maxBytes) {
    response.destroy();
    throw tooLarge();
  }
  const chunks: Buffer[] = [];
  let bytes = 0;
  const body = decoded(response);
  for await (const chunk of body as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    // Counted after decompression, or a small answer could fill the memory.
    if (bytes > maxBytes) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function decoded(response: IncomingMessage): Readable {
  const decoder = {
    gzip: createGunzip,
    "x-gzip": createGunzip,
    deflate: createInflate,
    br: createBrotliDecompress,
  }[response.headers["content-encoding"]?.trim().toLowerCase() ?? ""];
  // A failure of the pipeline destroys its last stream, and with it the loop that reads from there.
  return decoder ? pipeline(response, decoder(), () => undefined) : response;
}

const publicLookup: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, found) => {
    if (error) return callback(error, "", 0);
    const refused = found.find(({ address }) => !isPublicAddress(address));
    if (refused) return callback(privateAddress(hostname, refused.address), "", 0);
    const [first] = found;
    if (options.all) callback(null, found);
    else callback(null, first?.address ?? "", first?.family ?? 0);
  });
};

function privateAddress(hostname: string, address: string): ToolFailure {
  const where = hostname === address ? address : `${hostname} (${address})`;
  return new ToolFailure(
    `${where} is not on the public internet. This server can be reached from other machines, so it fetches nothing from private networks.`,
  );
}

function reason(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  switch (code) {
    case "ENOTFOUND":
      return "there is no such host";
    case "ECONNREFUSED":
      return "the connection was refused";
    case "ECONNRESET":
      return "the connection was cut";
    default:
      return code && !message?.includes(code) ? `${code} ${message}` : (message ?? String(error));
  }
}
