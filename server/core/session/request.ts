import { systemPrompt } from "../agent/system.js";
import { disabledTools } from "../permission/rules.js";
import { toModelMessages } from "../provider/messages.js";
import type { ModelRequest } from "../provider/model.js";
import type { Tools } from "../tool/registry.js";
import { toolSchema } from "../tool/schema.js";
import type { Tool } from "../tool/tool.js";
import type { ActiveTurn } from "./active-turn.js";
import { historyOf } from "./history.js";
import type { Messages } from "./messages.js";

export interface RequestDeps {
  messages: Messages;
  tools: Tools;
  platform: string;
  userAgent: string;
}

/** Everything the next model call of the turn needs, from the history as it is on disk. */
export async function buildRequest(
  deps: RequestDeps,
  turn: ActiveTurn,
  options: { lastStep: boolean },
): Promise<{ request: ModelRequest; tools: Map<string, Tool> }> {
  const { session, user, instance, agent } = turn;
  const providers = await instance.providers();
  const { provider, model } = providers.get(user.model.providerID, user.model.modelID);
  const { messages } = await deps.messages.list(session.id);
  const tools =
    options.lastStep || !model.capabilities.toolcall
      ? new Map<string, Tool>()
      : offeredTools(deps.tools, turn);
  const request: ModelRequest = {
    provider,
    model,
    headers: {
      ...model.headers,
      "user-agent": deps.userAgent,
      "x-session-id": session.id,
      "x-opencode-session-id": session.id,
      "x-session-affinity": session.id,
      ...(session.parentID && {
        "x-parent-session-id": session.parentID,
        "x-opencode-parent-session-id": session.parentID,
      }),
    },
    system: [
      ...systemPrompt({
        agent,
        model,
        directory: instance.directory,
        worktree: instance.worktree,
        isGit: instance.isGit,
        platform: deps.platform,
        date: new Date(),
      }),
      ...(user.system ? [user.system] : []),
    ],
    messages: toModelMessages(historyOf(messages, user), model),
    tools: [...tools.values()].map((tool) => ({
      name: tool.id,
      description: tool.description,
      inputSchema: toolSchema(tool),
    })),
    ...(agent.temperature !== undefined && { temperature: agent.temperature }),
    ...(agent.topP !== undefined && { topP: agent.topP }),
    options: { ...model.options, ...agent.options, ...variantOptions(turn, model.variants) },
    signal: turn.signal,
  };
  return { request, tools };
}

function variantOptions({ user }: ActiveTurn, variants: Record<string, Record<string, unknown>> | undefined) {
  return user.model.variant === undefined ? {} : (variants?.[user.model.variant] ?? {});
}

/** The tools that the rules leave to the agent in this session. */
function offeredTools(registry: Tools, { agent, session }: ActiveTurn): Map<string, Tool> {
  const tools = registry.list();
  const rules = [...agent.permission, ...(session.permission ?? [])];
  const disabled = disabledTools(
    rules,
    tools.map((tool) => tool.id),
  );
  return new Map(tools.filter((tool) => !disabled.has(tool.id)).map((tool) => [tool.id, tool]));
}
