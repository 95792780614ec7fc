import { once } from "node:events";
import { createWriteStream, type WriteStream } from "node:fs";
import { cutText } from "../../base/cut-text.js";
import { newOutputFile } from "../files/output-file.js";

/** How much of a running command's output is kept in memory, in UTF-16 units; more than the model will read. */
const MEMORY = 256 * 1024;
/** A command that never stops printing must not fill the disk; in bytes. */
const FILE_BYTES = 512 * 1024 * 1024;

export interface OutputCollector {
  add(chunk: Buffer): Promise<void>;
  /** The newest text, at most `MEMORY` long. */
  text(): string;
  /** Ends the file. Absent path: everything is in `text()`. */
  finish(): Promise<{ path?: string; complete: boolean }>;
}

/** Takes a command's output as it comes: the tail stays in memory, the whole goes to a file once it is too long. */
export function createOutputCollector(options: { outputDirectory: string; callID: string }): OutputCollector {
  const decoder = new TextDecoder();
  let tail = "";
  let early: Buffer[] | undefined = [];
  let bytes = 0;
  let file: WriteStream | undefined;
  let failure: Error | undefined;

  const append = (text: string) => {
    // Databases refuse NUL in text.
    tail += text.replaceAll("\0", "\uFFFD");
    if (tail.length > 2 * MEMORY) tail = cutText(tail, MEMORY, "tail");
  };

  const openFile = async (chunks: Buffer[]): Promise<WriteStream> => {
    const created = createWriteStream(await newOutputFile(options.outputDirectory, options.callID), {
      mode: 0o600,
    });
    created.on("error", (error) => {
      failure = error;
    });
    for (const chunk of chunks) created.write(chunk);
    return created;
  };

  return {
    async add(chunk) {
      append(decoder.decode(chunk, { stream: true }));
      bytes += chunk.length;
      if (early) {
        early.push(chunk);
        if (bytes > MEMORY) file = await openFile(early.splice(0));
        if (file) early = undefined;
      } else if (file && !failure && bytes <= FILE_BYTES) {
        await written(file, chunk);
      }
    },
    text: () => cutText(tail, MEMORY, "tail"),
    async finish() {
      append(decoder.decode());
      if (!file) return { complete: true };
      file.end();
      if (!file.closed) await once(file, "close");
      if (failure) return { complete: false };
      return { path: String(file.path), complete: bytes <= FILE_BYTES };
    },
  };
}

/** Resolves also when the write fails; the stream's `error` event tells of that. */
function written(file: WriteStream, chunk: Buffer): Promise<void> {
  return new Promise((resolve) => {
    file.write(chunk, () => resolve());
  });
}
