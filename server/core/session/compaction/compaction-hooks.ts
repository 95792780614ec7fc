import type { ActiveTurn } from "../turn/active-turn.js";
import { momentsOf } from "../turn/request-hooks.js";

/** What the model is asked for the notes, as plugins leave it: with what they add, or in their words. */
export async function askLeft({ hooks, session, signal }: ActiveTurn, ask: string): Promise<string> {
  const about = { sessionID: session.id };
  const { context, prompt } = await momentsOf(hooks, signal)("experimental.session.compacting", about, {
    context: [],
  });
  if (typeof prompt === "string") return prompt;
  const added = (Array.isArray(context) ? context : []).filter((text) => typeof text === "string");
  return [ask, ...added].join("\n\n");
}

/** Whether the work goes on by itself behind a summary. */
export async function goesOnByItself(turn: ActiveTurn, overflow: boolean): Promise<boolean> {
  const { hooks, session, agent, user, instance, signal } = turn;
  if (!hooks?.has("experimental.compaction.autocontinue")) return true;
  const providers = await instance.providers();
  const { provider, model } = providers.get(user.model.providerID, user.model.modelID);
  const about = { sessionID: session.id, agent: agent.name, model, provider: provider.info, message: user };
  const { enabled } = await momentsOf(hooks, signal)(
    "experimental.compaction.autocontinue",
    { ...about, overflow },
    { enabled: true },
  );
  return enabled !== false;
}
