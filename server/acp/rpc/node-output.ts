import type { Writable } from "node:stream";
import type { Write } from "./writer.js";

/** Writes to a Node stream: settles when the chunk is handed on, rejects when the stream is broken. */
export function nodeOutput(stream: Writable): Write {
  // The write's own callback tells of a broken pipe; without a listener the event would end the process.
  stream.on("error", () => {});
  return (lines) =>
    new Promise((resolve, reject) => {
      stream.write(lines, (error) => (error ? reject(error) : resolve()));
    });
}
