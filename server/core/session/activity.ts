import type { AssistantMessage, Event, ToolPart } from "@opencode/sdk/types";
import type { Log } from "../base/log.js";
import type { Bus } from "../storage/bus.js";

/** Ids remembered, so that nothing is written down twice. */
const remembered = 1_000;

/**
 * Writes down what happens in sessions: who asked what of whom, what it took and how it ended; never what was said. What
 * other processes do to the same sessions is told here as well.
 */
export function logActivity(bus: Pick<Bus, "subscribe">, log: Log): () => void {
  const done = new Set<string>();
  const first = (id: string) => {
    if (done.has(id)) return false;
    done.add(id);
    const [oldest] = done;
    if (done.size > remembered && oldest !== undefined) done.delete(oldest);
    return true;
  };
  return bus.subscribe((envelope) => {
    const tell = tellers[envelope.type];
    // Text that streams is no entry: it is passed over before it is looked into.
    if (tell) (tell as Teller<Event["type"]>)(envelope.event as never, log, first);
  });
}

type Teller<Type extends Event["type"]> = (
  event: Extract<Event, { type: Type }>,
  log: Log,
  first: (id: string) => boolean,
) => void;

const tellers: { [Type in Event["type"]]?: Teller<Type> } = {
  "session.created": ({ properties: { info } }, log) =>
    log("debug", "session", { sessionID: info.id, parentID: info.parentID, directory: info.directory }),
  "session.deleted": ({ properties: { info } }, log) =>
    log("debug", "session deleted", { sessionID: info.id }),
  "message.updated"({ properties: { info } }, log, first) {
    if (info.role === "assistant") {
      if (info.time.completed !== undefined && first(info.id)) log("info", "model call", callOf(info));
    } else if (first(info.id)) {
      const { sessionID, agent, model } = info;
      log("info", "prompt", { sessionID, messageID: info.id, agent, model: nameOf(model) });
    }
  },
  "message.part.updated"({ properties: { part } }, log, first) {
    if (part.type !== "tool" || (part.state.status !== "completed" && part.state.status !== "error")) return;
    if (first(part.id)) log("info", "tool", toolOf(part, part.state));
  },
  "permission.asked": ({ properties: { id, sessionID, permission } }, log) =>
    log("info", "permission asked", { sessionID, requestID: id, permission }),
  "permission.replied": ({ properties: { sessionID, requestID, reply } }, log) =>
    log("info", "permission replied", { sessionID, requestID, reply }),
  "permission.expired": ({ properties: { sessionID, requestID } }, log) =>
    log("info", "permission expired", { sessionID, requestID }),
  "question.asked": ({ properties: { id, sessionID } }, log) =>
    log("info", "question asked", { sessionID, requestID: id }),
  "question.replied": ({ properties: { sessionID, requestID } }, log) =>
    log("info", "question replied", { sessionID, requestID }),
  "question.rejected": ({ properties: { sessionID, requestID } }, log) =>
    log("info", "question rejected", { sessionID, requestID }),
  "session.compacted": ({ properties: { sessionID } }, log) => log("info", "compaction", { sessionID }),
  "session.status"({ properties: { sessionID, status } }, log) {
    if (status.type === "retry") log("info", "retry", { sessionID, attempt: status.attempt });
    else log("debug", `session ${status.type}`, { sessionID });
  },
};

function callOf(info: AssistantMessage): Record<string, unknown> {
  const { sessionID, id, agent, time, tokens, cost, finish, error } = info;
  return {
    sessionID,
    messageID: id,
    agent,
    model: nameOf(info),
    milliseconds: (time.completed ?? time.created) - time.created,
    input: tokens.input,
    output: tokens.output,
    reasoning: tokens.reasoning,
    cacheRead: tokens.cache.read,
    cacheWrite: tokens.cache.write,
    cost,
    finish,
    error: error?.name,
  };
}

function toolOf(
  { sessionID, tool, callID }: ToolPart,
  { status, time }: { status: string; time: { start: number; end: number } },
): Record<string, unknown> {
  return { sessionID, callID, tool, status, milliseconds: time.end - time.start };
}

function nameOf({ providerID, modelID }: { providerID: string; modelID: string }): string {
  return `${providerID}/${modelID}`;
}
