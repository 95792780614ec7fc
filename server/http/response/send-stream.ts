import type { ServerResponse } from "node:http";
// Must be loaded before the adapter replaces the global Response, so that this is one the adapter looks into.
import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";

const eventStreams = new WeakSet<ServerResponse>();

/** Notes that this response carries events and so may be ended at any time. */
export function markEventStream(outgoing: ServerResponse): void {
  eventStreams.add(outgoing);
}

export function isEventStream(outgoing: ServerResponse): boolean {
  return eventStreams.has(outgoing);
}

/**
 * Sends a stream: headers at once, chunks as they come, at the client's pace. When the stream fails the
 * connection breaks, at once and without a word, which the adapter's own way does not do; when the client
 * leaves, the stream is cancelled. Without `outgoing` (in-process) it is a plain Response.
 */
export function sendStream(
  outgoing: ServerResponse | undefined,
  status: number,
  headers: Record<string, string>,
  stream: ReadableStream<Uint8Array>,
): Response {
  if (!outgoing) return new Response(stream, { status, headers });
  outgoing.writeHead(status, headers);
  outgoing.flushHeaders();
  pump(stream, outgoing);
  return RESPONSE_ALREADY_SENT;
}

function pump(stream: ReadableStream<Uint8Array>, outgoing: ServerResponse): void {
  const reader = stream.getReader();
  const cancel = () => void reader.cancel().catch(ignore);
  const next = () => void reader.read().then(write, ignore);
  const write = ({ done, value }: ReadableStreamReadResult<Uint8Array>) => {
    if (outgoing.writableEnded || outgoing.destroyed) cancel();
    else if (done) outgoing.end();
    else if (outgoing.write(value)) next();
    else outgoing.once("drain", next);
  };
  // Not left to `read`: a failure has to show even while the client takes nothing.
  reader.closed.catch(() => outgoing.destroy());
  outgoing.once("close", cancel);
  outgoing.once("error", cancel);
  next();
}

/** `closed` tells of every failure, once. */
function ignore(): void {}
