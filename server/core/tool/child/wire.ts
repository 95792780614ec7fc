import type { Duplex } from "node:stream";

/** Characters and bytes of one message; what is longer would hold up everybody while it is read. */
const longest = 64 * 1024 * 1024;

/** As they were before code that is not ours could put something in their place. */
const { parse, stringify } = JSON;

/** The end of a channel on which each line is a message. */
export interface Wire {
  /** Throws, in a sentence, where it is no JSON or too long; a channel that has closed swallows it. */
  send(message: unknown): void;
}

/**
 * Reads and writes a channel to a process in which code that is not ours runs: whatever comes on it, it is a message or
 * `broken` says why not, once, and nothing more is read. Node's own channel throws where it cannot be caught.
 */
export function openWire(
  stream: Duplex,
  on: { message(message: unknown): void; broken(why: string): void; closed(): void },
): Wire {
  let pieces: Buffer[] = [];
  let length = 0;
  let isBroken = false;

  const breakOff = (why: string) => {
    if (isBroken) return;
    isBroken = true;
    pieces = [];
    stream.removeAllListeners("data");
    stream.resume();
    on.broken(why);
  };

  const take = (line: Buffer) => {
    try {
      const message: unknown = parse(line.toString());
      if (typeof message !== "object" || message === null) throw new Error("no object");
      on.message(message);
    } catch {
      breakOff("wrote on its channel what is no message");
    }
  };

  stream.on("data", (bytes: Buffer) => {
    let rest = bytes;
    for (let end = rest.indexOf(10); end >= 0 && !isBroken; end = rest.indexOf(10)) {
      const last = rest.subarray(0, end);
      const line = pieces.length > 0 ? Buffer.concat([...pieces, last]) : last;
      pieces = [];
      length = 0;
      rest = rest.subarray(end + 1);
      take(line);
    }
    if (isBroken || rest.length === 0) return;
    pieces.push(rest);
    length += rest.length;
    if (length > longest) breakOff("wrote a message that is too long");
  });
  // What the other end leaves behind shows in its end.
  stream.on("error", () => undefined);
  stream.once("close", on.closed);

  return {
    send(message) {
      const text = stringify(message);
      if (text.length > longest) throw new Error("it is too long");
      if (!stream.destroyed && stream.writable) stream.write(`${text}\n`);
    },
  };
}
