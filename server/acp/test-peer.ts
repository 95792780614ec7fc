import { PassThrough } from "node:stream";
import type { LogLevel } from "../core/base/log.js";
import {
  type Connection,
  type ConnectionOptions,
  createConnection,
  type Peer,
  type Serving,
} from "./rpc/connection.js";

type Message = Record<string, unknown>;

export interface TestPeer {
  connection: Connection;
  peer: Peer;
  input: PassThrough;
  /** Sends a message as one line, or text as it stands. */
  send(message: unknown): void;
  /** Every message the connection has written, in order; a line that is no message breaks the connection. */
  messages(): Message[];
  /** The next message nobody has taken yet. */
  next(): Promise<Message>;
  logged: { level: LogLevel; message: string; extra: Record<string, unknown> | undefined }[];
}

/** A connection whose bytes a test holds in its hands on both sides. */
export function testPeer(
  serving: Partial<Serving> | ((peer: Peer) => Partial<Serving>),
  options: Partial<ConnectionOptions> = {},
): TestPeer {
  const input = new PassThrough();
  const written: Message[] = [];
  const logged: TestPeer["logged"] = [];
  const waiting: (() => void)[] = [];
  let taken = 0;
  let held: Peer | undefined;
  const connection = createConnection({
    input,
    write: (lines) => {
      written.push(...readLines(lines));
      for (const wake of waiting.splice(0)) wake();
    },
    serve: (peer) => {
      held = peer;
      const own = typeof serving === "function" ? serving(peer) : serving;
      return { request: async () => ({}), notification: async () => {}, ...own };
    },
    log: (level, message, extra) => logged.push({ level, message, extra }),
    ...options,
  });
  if (held === undefined) throw new Error("serve was not called");
  return {
    connection,
    peer: held,
    input,
    logged,
    messages: () => written,
    send: (message) => input.write(typeof message === "string" ? message : `${JSON.stringify(message)}\n`),
    async next() {
      for (;;) {
        const message = written[taken];
        if (message !== undefined) {
          taken += 1;
          return message;
        }
        await new Promise<void>((resolve) => waiting.push(resolve));
      }
    },
  };
}

function readLines(text: string): Message[] {
  const lines = text.split("\n");
  if (lines.pop() !== "") throw new Error("what was written does not end with a line end");
  return lines.map((line) => {
    const value: unknown = JSON.parse(line);
    if (typeof value !== "object" || value === null || Array.isArray(value))
      throw new Error(`no message: ${line}`);
    return value as Message;
  });
}
