import { createHash, randomUUID } from "node:crypto";
import { env } from "node:process";
import { fileURLToPath, pathToFileURL } from "node:url";
import { inspect, isDeepStrictEqual, stripVTControlCharacters } from "node:util";

/** What of Bun is one call of Node by another name. */
export const bunSmall: Record<string, unknown> = {
  argv: [process.execPath],
  env,
  main: "",
  version: "0.0.0",
  revision: "",
  fileURLToPath,
  pathToFileURL,
  inspect,
  deepEquals: isDeepStrictEqual,
  stripANSI: stripVTControlCharacters,
  stringWidth: (text: string) => [...stripVTControlCharacters(text)].length,
  nanoseconds: () => Number(process.hrtime.bigint()),
  randomUUIDv7: () => randomUUID(),
  gc: () => undefined,
  sleepSync(milliseconds: number) {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
  },
  escapeHTML: (text: unknown) => String(text).replaceAll(/[&<>"']/g, (one) => `&#${one.codePointAt(0)};`),
  readableStreamToText: (stream: ReadableStream) => new Response(stream).text(),
  readableStreamToJSON: (stream: ReadableStream) => new Response(stream).json(),
  readableStreamToArrayBuffer: (stream: ReadableStream) => new Response(stream).arrayBuffer(),
  readableStreamToBytes: async (stream: ReadableStream) =>
    new Uint8Array(await new Response(stream).arrayBuffer()),
  CryptoHasher: class {
    readonly #hash;
    constructor(name: string) {
      this.#hash = createHash(name);
    }
    update(data: string | Uint8Array): this {
      this.#hash.update(data);
      return this;
    }
    digest(encoding?: "hex" | "base64" | "base64url"): string | Uint8Array {
      return encoding ? this.#hash.digest(encoding) : this.#hash.digest();
    }
  },
};
