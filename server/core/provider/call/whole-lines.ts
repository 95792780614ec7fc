import { gathered } from "./gathered.js";

/** The longest line of an event stream, in bytes: an answer that needs more is none. */
const longest = 64 * 1024 * 1024;
const newline = 10;
/** Some local servers call theirs plain text. */
const streamType = /^text\/(event-stream|plain)/i;

type Mend = (lines: Uint8Array) => Uint8Array;

/**
 * A fetch whose event streams come in whole lines, as much at once as comes in one turn of the event loop: what reads
 * them costs something for each piece. Parsers also look through a line that is not whole yet again with each piece of
 * it: one of 10 MB in 640 pieces would cost 320 times its length. `mends` gives, for each stream, what may put other
 * lines in their place.
 */
export function fetchWholeLines(
  inner: typeof fetch,
  mends: () => Mend = () => (lines) => lines,
): typeof fetch {
  return async (input, init) => {
    const response = await inner(input, init);
    const type = response.headers.get("content-type") ?? "";
    if (!response.body || !streamType.test(type)) return response;
    const whole = new Response(wholeLines(response.body, mends()), response);
    // What the constructor cannot be told.
    Object.defineProperty(whole, "url", { value: response.url });
    return whole;
  };
}

/** One stream over another: a `TransformStream` between them costs two more, and each piece four promises. */
function wholeLines(body: ReadableStream<Uint8Array>, mend: Mend): ReadableStream<Uint8Array> {
  const reader = body.getReader();
  const pieces = gathered(reader);
  let kept: Uint8Array[] = [];
  let size = 0;
  const take = (last: Uint8Array): Uint8Array => {
    const all = kept.length === 0 ? last : Buffer.concat([...kept, last]);
    kept = [];
    size = 0;
    return all;
  };
  return new ReadableStream({
    async pull(controller) {
      for (;;) {
        const chunk = await pieces();
        if (!chunk) {
          const rest = take(new Uint8Array());
          if (rest.length > 0) controller.enqueue(mend(rest));
          return controller.close();
        }
        const end = chunk.lastIndexOf(newline) + 1;
        const lines = end > 0 ? mend(take(chunk.subarray(0, end))) : undefined;
        const rest = chunk.subarray(end);
        if (rest.length > 0) kept.push(rest);
        size += rest.length;
        if (size > longest) {
          const error = new Error(`The provider sent a line of more than ${longest} bytes`);
          void reader.cancel(error).catch(() => undefined);
          throw error;
        }
        if (lines) return controller.enqueue(lines);
      }
    },
    cancel: (reason) => reader.cancel(reason),
  });
}
