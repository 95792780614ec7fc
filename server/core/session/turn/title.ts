import type { Session, UserMessage } from "@opencode/sdk/types";
import { cutText } from "../../base/cut-text.js";
import type { TurnHooks } from "../../base/plugin-hooks.js";
import { timeLimit } from "../../base/time-limit.js";
import type { Instance } from "../../instance/instance.js";
import { costOf } from "../../provider/call/cost.js";
import type { ModelRequest, StreamModel } from "../../provider/model.js";
import type { ModelRef, Providers } from "../../provider/registry.js";
import { hasDefaultTitle, type Sessions } from "../sessions.js";
import { momentsOf, withChatHooks } from "./request-hooks.js";
import { noTokens, withSpending } from "./spending.js";

/** A title is a courtesy: it gets this many milliseconds and no second try. */
const deadline = 60_000;
const longest = 100;

/** Whether the session is to get a name: those of subagents keep what their task is called. */
export function isNameless(session: Session): boolean {
  return hasDefaultTitle(session) && !session.parentID;
}

/**
 * Names a session that still has its default title after the user's first words, with the small model.
 * What it costs is the session's; a title that somebody gave meanwhile stays. Throws when the model fails; the caller decides who hears.
 */
export async function nameSession(
  deps: { sessions: Sessions; stream: StreamModel },
  input: {
    session: Session;
    user: UserMessage;
    text: string;
    instance: Instance;
    hooks: TurnHooks | undefined;
    signal: AbortSignal;
  },
): Promise<void> {
  const { session, user, instance, hooks } = input;
  if (!isNameless(session) || input.text.trim() === "") return;
  const [agent, providers] = await Promise.all([instance.agent("title"), instance.providers()]);
  const signal = timeLimit(deadline, input.signal);
  const named = agent.model ?? (await smallModel(hooks, instance, providers, user.model.providerID, signal));
  const choice = named ?? user.model;
  const { provider, model } = providers.get(choice.providerID, choice.modelID);
  const request: ModelRequest = {
    provider,
    model,
    headers: { ...model.headers, "x-session-id": session.id },
    system: agent.prompt ? [agent.prompt] : [],
    messages: [{ role: "user", content: [{ type: "text", text: cutText(input.text, 4_000) }] }],
    tools: [],
    maxOutputTokens: Math.min(model.limit.output || 1_000, 1_000),
    options: { ...model.options, ...agent.options },
    signal,
  };
  const caller = { sessionID: session.id, agent: agent.name, user };
  const events = deps.stream(await withChatHooks(hooks, caller, request));
  let text = "";
  let tokens = noTokens;
  for await (const event of events) {
    if (event.type === "text-delta") text += event.delta;
    if (event.type === "finish") tokens = event.tokens;
  }
  const title = cleanTitle(text);
  await deps.sessions.update(session.id, (now) => {
    const paid = withSpending(now, costOf(model, tokens), tokens);
    return title !== "" && hasDefaultTitle(now) ? { ...paid, title } : paid;
  });
}

/** The configured one, or what plugins take, or the cheapest. */
async function smallModel(
  hooks: TurnHooks | undefined,
  instance: Instance,
  providers: Providers,
  providerID: string,
  signal: AbortSignal,
): Promise<ModelRef | undefined> {
  const usual = providers.smallModel(providerID);
  if (!hooks?.has("experimental.provider.small_model")) return usual;
  if ((await instance.config()).small_model !== undefined) return usual;
  const provider = providers.list().find(({ info }) => info.id === providerID)?.info;
  if (!provider) return usual;
  const { model } = await momentsOf(hooks, signal)("experimental.provider.small_model", { provider }, {});
  return model && provider.models[model.id] ? { providerID, modelID: model.id } : usual;
}

/** The first line that says something, without the thoughts and quotes some models wrap it in. */
export function cleanTitle(text: string): string {
  const lines = text.replace(/<think>[\s\S]*?(<\/think>|$)/g, "").split("\n");
  const line = lines.map((one) => one.trim().replace(/^["'`]+|["'`]+$/g, "")).find((one) => one !== "") ?? "";
  return line.length > longest ? `${cutText(line, longest - 1)}…` : line;
}
