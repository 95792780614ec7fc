import { promisify } from "node:util";
import { gzip as gzipCallback } from "node:zlib";
import type { Exchange } from "../request/exchange.js";

const gzip = promisify(gzipCallback);

/** Bytes; below it the headers that tell of it cost as much as it saves. */
const worthwhile = 1024;

/** Whether the client asked for it and the answer is long enough. */
export function isGzipWanted(exchange: Pick<Exchange, "requestHeader">, bytes: number): boolean {
  if (bytes <= worthwhile) return false;
  const accepted = exchange.requestHeader("accept-encoding") ?? "";
  return accepted.split(",").some((one) => {
    const [name = "", ...parameters] = one
      .toLowerCase()
      .split(";")
      .map((part) => part.trim());
    const weight = parameters.find((part) => /^q\s*=/.test(part))?.replace(/^q\s*=/, "");
    return (name === "gzip" || name === "x-gzip") && (weight === undefined || Number(weight) > 0);
  });
}

/** Off the event loop, and fast rather than small: most of these bytes never leave the machine. */
export function gzipped(text: string | Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  return gzip(text, { level: 1 });
}
