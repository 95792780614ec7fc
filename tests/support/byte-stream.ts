import { once } from "node:events";
import { get, type IncomingMessage } from "node:http";
import { lookForKeys } from "./keys.js";

/** An event stream read as bytes: nothing is parsed, so many of them cost little. */
export interface ByteStream {
  status: number;
  headers: IncomingMessage["headers"];
  /** All bytes of the body so far. */
  bytes(): Buffer;
  /** Settles when the stream is over: true if the server ended it in good order. */
  ended: Promise<boolean>;
  close(): void;
}

/** Subscribes; resolves with the first byte of the body, which is the server's greeting. */
export async function openByteStream(
  url: string,
  options: { headers?: Record<string, string>; onData?(chunk: Buffer): void } = {},
): Promise<ByteStream> {
  const request = get(url, { agent: false, headers: options.headers ?? {} });
  const [response] = (await once(request, "response")) as [IncomingMessage];
  const chunks: Buffer[] = [];
  const ended = new Promise<boolean>((resolve) => {
    response.once("close", () => {
      lookForKeys(Buffer.concat(chunks).toString("latin1"), url);
      resolve(response.complete);
    });
  });
  request.on("error", () => undefined);
  response.on("error", () => undefined);
  const begun = new Promise<void>((resolve) => {
    response.on("data", (chunk: Buffer) => {
      chunks.push(chunk);
      options.onData?.(chunk);
      resolve();
    });
  });
  await Promise.race([begun, ended]);
  return {
    status: response.statusCode ?? 0,
    headers: response.headers,
    bytes: () => Buffer.concat(chunks),
    ended,
    close: () => response.destroy(),
  };
}

/** The frames of a stream after its first one, which differs from subscriber to subscriber. */
export function afterGreeting(bytes: Buffer): Buffer {
  return bytes.subarray(bytes.indexOf("\n\n") + 2);
}
