import { badRequest } from "../../core/base/errors.js";
import type { Connection } from "../rpc/connection.js";
import { isId } from "../rpc/rpc-message.js";
import type { Write } from "../rpc/writer.js";
import { answeredID, sessionOf, sessionOfParams } from "./addresses.js";
import { createByteQueue } from "./byte-queue.js";
import { createMailbox, type Mailbox } from "./mailbox.js";

export type Message = Record<string, unknown>;

/** One client over POST and event streams. */
export interface HttpConnection {
  /** Hands the first message on and resolves with its answer. */
  initialize(message: Message): Promise<Message>;
  send(sessionID: string | undefined, message: Message): void;
  stream(sessionID: string | undefined): ReadableStream<Uint8Array>;
  /** Ends the agent, and the streams when what is on its way has left. */
  close(): Promise<void>;
  closed: Promise<void>;
}

export interface HttpConnectionOptions {
  serve(streams: { input: AsyncIterable<Uint8Array>; write: Write }): Connection;
  /** Characters that may wait for streams that are not open or not read. */
  maxBuffered: number;
  /** Milliseconds without a stream or a request until the connection ends. */
  idle: number;
  keepAlive: number;
}

/** Milliseconds that the last messages of sessions get to arrive before the connection's stream ends. */
const settling = 30;

/** The answers that belong on the connection's own stream even though the request named a session. */
const answeredThere = new Set(["session/load"]);

export function createHttpConnection(options: HttpConnectionOptions): HttpConnection {
  const { maxBuffered, idle, keepAlive } = options;
  const input = createByteQueue();
  const encoder = new TextEncoder();
  /** Where the answer to a request goes, by the request's id. */
  const routes = new Map<string, { sessionID: string; there: boolean }>();
  const sessions = new Map<string, Mailbox>();
  let first: { id: string; answer(message: Message): void } | undefined;
  let timer: NodeJS.Timeout | undefined;

  const all = () => [own, ...sessions.values()];
  const rest = () => {
    clearTimeout(timer);
    for (const [id, box] of sessions) if (!box.isOpen() && box.size() === 0) sessions.delete(id);
    if (all().some((box) => box.isOpen())) return;
    timer = setTimeout(() => void close(), idle);
    timer.unref();
  };
  const own = createMailbox({ keepAlive, changed: () => rest() });
  const boxOf = (sessionID: string) => {
    const box = sessions.get(sessionID) ?? createMailbox({ keepAlive, changed: () => rest() });
    sessions.set(sessionID, box);
    return box;
  };

  const route = (json: string) => {
    const id = answeredID(json);
    if (id === undefined) {
      const sessionID = sessionOf(json);
      return (sessionID === undefined ? own : boxOf(sessionID)).push(json);
    }
    if (first?.id === id) {
      first.answer(JSON.parse(json));
      first = undefined;
      return;
    }
    const to = routes.get(id);
    routes.delete(id);
    if (!to) return own.push(json);
    if (!to.there) return boxOf(to.sessionID).push(json);
    // Two streams keep no order between them: the answer waits for the updates that come before it.
    boxOf(to.sessionID).whenTaken(() => own.push(json));
  };
  const write: Write = (lines) => {
    for (const json of lines.split("\n")) if (json !== "") route(json);
    const buffered = all().reduce((sum, box) => sum + box.size(), 0);
    if (buffered > maxBuffered)
      throw new Error(`the client does not read: ${buffered} characters are waiting`);
  };
  const connection = options.serve({
    input,
    // Fails as a promise: the writer tells nobody of what is thrown.
    write: async (lines) => write(lines),
  });
  const deliver = (message: Message) => input.push(encoder.encode(`${JSON.stringify(message)}\n`));

  let closing = false;
  const close = () => {
    closing = true;
    clearTimeout(timer);
    return connection.close();
  };
  const closed = connection.closed.then(async () => {
    clearTimeout(timer);
    if (!closing) {
      for (const box of all()) box.fail(new Error("the connection was given up"));
      return;
    }
    for (const box of sessions.values()) box.end();
    // To the client, the end of the connection's own stream is the end of all: what the others carried comes first.
    if (sessions.size > 0 && own.isOpen()) await new Promise((resolve) => setTimeout(resolve, settling));
    own.end();
  });

  return {
    initialize(message) {
      if (!isId(message.id) || message.id === null)
        throw badRequest("id: initialize needs one, a text or a number", "Payload");
      const id = JSON.stringify(message.id);
      const answer = new Promise<Message>((resolve, reject) => {
        first = { id, answer: resolve };
        closed.then(() => reject(new Error("the connection ended before initialize was answered")));
      });
      rest();
      deliver(message);
      return answer;
    },
    send(sessionID, message) {
      const named = sessionOfParams(message);
      if (named !== undefined && sessionID === undefined)
        throw badRequest("Acp-Session-Id: is missing, while params.sessionId names a session", "Headers");
      if (named !== undefined && named !== sessionID)
        throw badRequest("Acp-Session-Id: names another session than params.sessionId", "Headers");
      const { method, id } = message;
      if (sessionID !== undefined && typeof method === "string" && isId(id) && id !== null)
        routes.set(JSON.stringify(id), { sessionID, there: answeredThere.has(method) });
      rest();
      deliver(message);
    },
    stream: (sessionID) => (sessionID === undefined ? own : boxOf(sessionID)).open(),
    close,
    closed,
  };
}
