import type { Event } from "@opencode/sdk/types";
import type { EventLog } from "../support/event-log.js";
import type { ScriptedModel, ScriptedRequest, ScriptedStep } from "../support/scripted-openai.js";
import type { Act, Deed, Reply } from "./act.js";

/** A server of whatever make. */
export interface Stage {
  fetch(path: string, init?: RequestInit): Promise<Response>;
  /** All events of the folder the agent works in. */
  log: EventLog;
  model: ScriptedModel;
  /** Resolves once every event of what is done has reached the log. */
  settle(): Promise<void>;
}

/** What the model was asked, and what it said. */
export interface Exchange {
  act: string;
  sessionID: string;
  /** Whether it was asked by a subagent. */
  child: boolean;
  request: ScriptedRequest;
  step: ScriptedStep;
}

export interface Played {
  /** The session all of it happened in. */
  sessionID: string;
  /** What each act told, in order. */
  events: Map<string, Event[]>;
  exchanges: Exchange[];
  /** What each deed was answered with. */
  answers: Map<string, unknown>;
}

type Asked = Extract<Event, { type: "permission.asked" | "question.asked" }>;

const isAsked = (event: Event): event is Asked =>
  event.type === "permission.asked" || event.type === "question.asked";

/** Plays the acts, one after the other, in one session. Throws when something goes otherwise than they say. */
export async function play(stage: Stage, acts: Act[]): Promise<Played> {
  const { log, model, settle } = stage;
  const call = async (path: string, body?: unknown): Promise<unknown> => {
    const headers = { "content-type": "application/json" };
    const response = await stage.fetch(path, { method: "POST", headers, body: JSON.stringify(body ?? {}) });
    const text = await response.text();
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${text}`);
    return JSON.parse(text);
  };
  // What tells of the session's beginning belongs to the first act; it is there before the answer.
  let view = log.rest();
  const { id: sessionID } = (await call("/session")) as { id: string };
  const played: Played = { sessionID, events: new Map(), exchanges: [], answers: new Map() };
  const promptIDs = new Map<string, string>();

  const perform = async (deed: Deed): Promise<unknown> => {
    if (deed.type === "summarize") {
      return call(`/session/${sessionID}/summarize`, { providerID: "scripted", modelID: "one" });
    }
    if (deed.type === "revert") {
      return call(`/session/${sessionID}/revert`, { messageID: promptIDs.get(deed.act) });
    }
    const model = { providerID: "scripted", modelID: deed.model ?? "one" };
    return call(`/session/${sessionID}/message`, { model, parts: [{ type: "text", text: deed.text }] });
  };

  for (const act of acts) {
    if (played.events.size > 0) view = log.rest();
    const script = scriptOf(act);
    const faults: string[] = [];
    model.respond((request) => {
      const { step, sessionID: asking, child } = script.next(request);
      if (!step) faults.push(`the model was asked once too often: ${lastText(request)}`);
      else played.exchanges.push({ act: act.name, sessionID: asking, child, request, step });
      return step ?? { refuse: { status: 400, body: { error: { message: "No step is left." } } } };
    });
    const replied = answerAll(act.replies ?? [], (fits) => view.until(fits), call);
    const answer = await perform(act.deed);
    await replied;
    await settle();
    faults.push(...script.left());
    if (faults.length > 0) throw new Error(`${act.name}: ${faults.join("; ")}`);
    played.answers.set(act.name, answer);
    played.events.set(act.name, view.events());
    const prompt = view.of("message.updated").find(({ properties }) => properties.info.role === "user");
    if (prompt) promptIDs.set(act.name, prompt.properties.info.id);
  }
  return played;
}

async function answerAll(
  replies: Reply[],
  until: (fits: (event: Event) => boolean) => Promise<Event>,
  call: (path: string, body: unknown) => Promise<unknown>,
): Promise<void> {
  const done = new Set<string>();
  for (const reply of replies) {
    const asked = await until((event) => isAsked(event) && !done.has(event.properties.id));
    if (!isAsked(asked)) throw new Error("never");
    const { id } = asked.properties;
    done.add(id);
    if (asked.type === "question.asked") {
      if (!("question" in reply))
        throw new Error(`a question came, not a permission: ${JSON.stringify(asked)}`);
      await call(`/question/${id}/reply`, { answers: reply.answers });
      continue;
    }
    if (!("permission" in reply) || reply.permission !== asked.properties.permission) {
      throw new Error(`${JSON.stringify(reply)} is no reply to ${JSON.stringify(asked.properties)}`);
    }
    const { permission: _, ...body } = reply;
    await call(`/permission/${id}/reply`, body);
  }
}

/** Which step answers a request: each session has its own, in order. */
function scriptOf({ steps, children = {} }: Act) {
  const own = [...steps];
  const lanes = new Map(Object.entries(children).map(([word, list]) => [word, [...list]]));
  return {
    next(request: ScriptedRequest): { step: ScriptedStep | undefined; sessionID: string; child: boolean } {
      const sessionID = String(request.headers["x-session-id"]);
      const child = request.headers["x-parent-session-id"] !== undefined;
      const word = child ? /\w+/.exec(userTexts(request)[0] ?? "")?.[0] : undefined;
      return { step: (word === undefined ? own : lanes.get(word))?.shift(), sessionID, child };
    },
    left: () =>
      [...lanes, ["the session", own] as const].flatMap(([who, list]) =>
        list.length > 0 ? [`${list.length} steps of ${who} were not asked for`] : [],
      ),
  };
}

interface Sent {
  role: string;
  content: string | { type: string; text?: string }[];
}

function userTexts({ body }: ScriptedRequest): string[] {
  return (body.messages as Sent[])
    .filter(({ role }) => role === "user")
    .map(({ content }) => (typeof content === "string" ? content : content.map(({ text }) => text).join("")));
}

function lastText(request: ScriptedRequest): string {
  return userTexts(request).at(-1)?.slice(0, 200) ?? "";
}
