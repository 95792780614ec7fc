import type { ServerResponse } from "node:http";

// As it is before the adapter puts one of its own in its place: that one would be sent.
const PlainResponse = Response;
let sent: Response | undefined;

/** Tells the adapter that there is nothing left to send. Made when it is needed: Node has to load its `fetch` for it. */
export function alreadySent(): Response {
  sent ??= new PlainResponse(null, { headers: { "x-hono-already-sent": "true" } });
  return sent;
}

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
  return alreadySent();
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
