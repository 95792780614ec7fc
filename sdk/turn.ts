import type { OpencodeClient as Operations } from "./gen/sdk.gen.js";
import type { Event, MessageWithParts, PermissionRequest, QuestionRequest } from "./gen/types.gen.js";
import { newMessageID } from "./ids.js";
import type { Params } from "./operation.js";

export type PermissionAnswer =
  | "once"
  | "always"
  | "reject"
  | { reply: "once" | "always" | "reject"; message?: string };

/** One list of labels for each question, or that none is answered. */
export type QuestionAnswers = string[][] | "reject";

export interface RequestHandlers {
  /** Answers what a tool of the turn, or of its subagents, asks to do; `undefined` leaves it to somebody else. */
  onPermission?: (
    request: PermissionRequest,
  ) => PermissionAnswer | undefined | Promise<PermissionAnswer | undefined>;
  /** Answers what the agent asks the user; `undefined` leaves it to somebody else. */
  onQuestion?: (
    request: QuestionRequest,
  ) => QuestionAnswers | undefined | Promise<QuestionAnswers | undefined>;
}

export interface TurnOptions extends RequestHandlers {
  /** Leaves the turn, which goes on: `session.abort` ends it. */
  signal?: AbortSignal;
  /** Gives the events of the turn's subagents, too. */
  subagents?: boolean;
}

/**
 * Sends a prompt and gives the events of its session until nothing of it runs any more; in the end the last answer. A
 * connection that breaks is made again, and what was missed comes first. Throws what the server says to the prompt,
 * what a handler throws, and the reason of `signal`.
 */
export async function* streamTurn(
  client: Operations,
  prompt: Params<"session.prompt_async">,
  { signal: outer, subagents = false, ...handlers }: TurnOptions = {},
): AsyncGenerator<Event, MessageWithParts | undefined, void> {
  outer?.throwIfAborted();
  const { sessionID } = prompt;
  const leave = new AbortController();
  const signal = outer ? AbortSignal.any([outer, leave.signal]) : leave.signal;
  const strict = { throwOnError: true, signal } as const;
  const place = { sessionID, ...(prompt.directory !== undefined && { directory: prompt.directory }) };
  const { data: session } = await client.session.get(place, strict);
  const messageID = prompt.messageID ?? newMessageID();
  const family = new Set([sessionID]);
  const fail = (error: unknown) => leave.abort(error);
  const answering = createAnswering(client, handlers, { directory: session.directory, signal, fail });

  const isIdle = async () => {
    const { data } = await client.session.status({ directory: session.directory }, { signal });
    return data !== undefined && data[sessionID] === undefined;
  };

  const { stream } = await client.event.subscribe({ directory: session.directory }, { signal });
  let sent = false;
  /** The prompt is on the server's disk: what comes now is its turn. */
  let begun = false;
  /** Nothing runs any more; what was missed may still arrive, and is behind us at the next sign of life. */
  let over = false;
  let answer: MessageWithParts | undefined;
  try {
    for await (const event of stream) {
      if (event.type === "server.connected") {
        if (!sent) await client.session.promptAsync({ ...prompt, messageID }, strict);
        // Sent again, it may have been answered long ago.
        if (sent || prompt.messageID !== undefined) over = await isIdle();
        sent = true;
        await answering.lookFor(family);
        continue;
      }
      if (event.type === "server.resync") over = await isIdle();
      if (event.type === "server.heartbeat" && over) return answer;
      if (event.type === "session.created" && event.properties.info.parentID !== undefined)
        if (family.has(event.properties.info.parentID)) family.add(event.properties.info.id);
      const from = sessionOf(event);
      if (from === undefined || !family.has(from)) continue;
      answering.heed(event);
      if (from !== sessionID) {
        if (subagents) yield event;
        continue;
      }
      if (event.type === "message.updated") {
        const { info } = event.properties;
        if (info.id === messageID) begun = true;
        if (begun && info.role === "assistant") answer = { info, parts: event.properties.parts ?? [] };
      }
      yield event;
      if (begun && (event.type === "session.idle" || prompt.noReply)) return answer;
    }
  } finally {
    leave.abort();
  }
  outer?.throwIfAborted();
  if (leave.signal.reason instanceof Error && leave.signal.reason.name !== "AbortError")
    throw leave.signal.reason;
  return answer;
}

/** The session that an event is about. */
function sessionOf(event: Event): string | undefined {
  const { properties } = event as { properties: { sessionID?: unknown } };
  return typeof properties.sessionID === "string" ? properties.sessionID : undefined;
}

interface Answering {
  heed(event: Event): void;
  /** Answers what was asked before anybody listened. */
  lookFor(sessions: ReadonlySet<string>): Promise<void>;
}

function createAnswering(
  client: Operations,
  { onPermission, onQuestion }: RequestHandlers,
  at: { directory: string; signal: AbortSignal; fail: (error: unknown) => void },
): Answering {
  const { directory, signal, fail } = at;
  const seen = new Set<string>();
  // Whoever answers first wins; that somebody else did so is no failure.
  const heard = { signal };

  const permit = async (request: PermissionRequest) => {
    const answer = await onPermission?.(request);
    if (answer === undefined) return;
    const reply = typeof answer === "string" ? { reply: answer } : answer;
    await client.permission.reply({ requestID: request.id, directory, ...reply }, heard);
  };
  const tell = async (request: QuestionRequest) => {
    const answers = await onQuestion?.(request);
    if (answers === undefined) return;
    const place = { requestID: request.id, directory };
    if (answers === "reject") await client.question.reject(place, heard);
    else await client.question.reply({ ...place, answers }, heard);
  };
  const once = (id: string, work: () => Promise<void>) => {
    if (seen.has(id)) return;
    seen.add(id);
    work().catch(fail);
  };

  return {
    heed(event) {
      const { type, properties } = event;
      if (type === "permission.asked" && onPermission) once(properties.id, () => permit(properties));
      if (type === "question.asked" && onQuestion) once(properties.id, () => tell(properties));
    },
    async lookFor(sessions) {
      if (onPermission) {
        const { data = [] } = await client.permission.list({ directory }, { signal });
        for (const one of data) if (sessions.has(one.sessionID)) once(one.id, () => permit(one));
      }
      if (onQuestion) {
        const { data = [] } = await client.question.list({ directory }, { signal });
        for (const one of data) if (sessions.has(one.sessionID)) once(one.id, () => tell(one));
      }
    },
  };
}
