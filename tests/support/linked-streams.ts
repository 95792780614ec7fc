import type { Write } from "../../server/acp/rpc/writer.js";
import { lookForKeys } from "./keys.js";

/** One end of a pair of byte streams, in the form our own connection takes it. */
export interface StreamEnd {
  input: ReadableStream<Uint8Array>;
  write: Write;
}

export interface LinkedStreams {
  agent: StreamEnd;
  /** The other end as web streams, for the official library and for feeding bytes by hand. */
  client: { readable: ReadableStream<Uint8Array>; writable: WritableStream<Uint8Array> };
}

/** Two byte streams that join an agent and a client within one process. */
export function linkedStreams(): LinkedStreams {
  const toAgent = new TransformStream<Uint8Array, Uint8Array>();
  const toClient = new TransformStream<Uint8Array, Uint8Array>();
  const writer = toClient.writable.getWriter();
  const encoder = new TextEncoder();
  return {
    agent: {
      input: toAgent.readable,
      write(lines) {
        lookForKeys(lines, "the agent");
        return writer.write(encoder.encode(lines));
      },
    },
    client: { readable: toClient.readable, writable: toAgent.writable },
  };
}
