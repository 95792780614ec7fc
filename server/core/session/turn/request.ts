import type { Model, PermissionRule, Session } from "@opencode/sdk/types";
import { withInstructionsOf } from "../../instance/agent/nearby-instructions.js";
import { systemPrompt } from "../../instance/agent/system.js";
import { disabledTools } from "../../interaction/permission/rules.js";
import { toModelMessages } from "../../provider/call/model-messages.js";
import { visibleThinking } from "../../provider/call/thinking.js";
import type { ModelMessage, ModelRequest, ModelTool } from "../../provider/model.js";
import type { Notify } from "../../storage/notify.js";
import { describeTools } from "../../tool/describe.js";
import { withToolFiles } from "../../tool/file/offer.js";
import type { Mcp } from "../../tool/mcp/mcp.js";
import type { OwnTools } from "../../tool/own-tools.js";
import type { Tools } from "../../tool/registry.js";
import type { Tool } from "../../tool/tool.js";
import { lastCallNotice, needsToolsListed } from "../compaction/last-call.js";
import type { Conversations } from "../context/conversations.js";
import { readHistory } from "../context/model-history.js";
import type { ActiveTurn } from "./active-turn.js";
import { withHistoryHooks } from "./history-hooks.js";
import { withChatHooks } from "./request-hooks.js";

export interface RequestDeps {
  conversations: Conversations;
  tools: Tools;
  mcp: Mcp;
  ownTools: Pick<OwnTools, "list">;
  platform: string;
  userAgent: string;
  notify: Notify;
}

/** Everything the next model call of the turn needs, from the history as it is stored. */
export async function buildRequest(
  deps: RequestDeps,
  turn: ActiveTurn,
  options: { lastStep: boolean },
): Promise<{ request: ModelRequest; tools: Map<string, Tool> }> {
  const { session, user, instance, agent } = turn;
  const providers = await instance.providers();
  const { provider, model } = providers.get(user.model.providerID, user.model.modelID);
  const { hooks, signal } = turn;
  const history = await readHistory(deps.conversations, session.id, user);
  const { lastStep } = options;
  const needsTools = () => needsToolsListed(model, toModelMessages(history.entries, model));
  const tools =
    !model.capabilities.toolcall || (lastStep && (turn.output || !needsTools()))
      ? new Map<string, Tool>()
      : await offeredTools(deps, turn, model);
  const { output } = turn;
  const given = session.systemPrompt;
  const override = given?.mode === "override" ? given.text : undefined;
  if (output && model.capabilities.toolcall) tools.set(output.tool.id, output.tool);
  const told = await toolsTold(turn, tools.values());
  const entries = await withHistoryHooks(hooks, history.entries, signal);
  const messages = toModelMessages(entries, model);
  const callOptions = {
    ...visibleThinking(model),
    ...model.options,
    ...agent.options,
    ...variantOptions(turn, model.variants),
  };
  const request: ModelRequest = {
    provider,
    model,
    headers: sessionHeaders(deps, session, model),
    system: [
      ...systemPrompt({
        agent: override ? { ...agent, prompt: override } : agent,
        model,
        directory: instance.directory,
        additional: session.additionalDirectories,
        worktree: instance.worktree,
        isGit: instance.isGit,
        platform: deps.platform,
        date: new Date(),
        instructions: await withInstructionsOf(
          session.additionalDirectories ?? [],
          await instance.instructions(),
          instance.omit,
        ),
      }),
      ...(given?.mode === "append" ? [given.text] : []),
      ...(user.system ? [user.system] : []),
      ...(output ? [output.instruction(model.capabilities.toolcall)] : []),
    ],
    messages: [
      ...messages,
      ...reminders(output?.reminder(), lastStep && !output ? lastCallNotice : undefined),
    ],
    tools: told,
    ...(agent.temperature !== undefined && { temperature: agent.temperature }),
    ...(agent.topP !== undefined && { topP: agent.topP }),
    ...(output && tools.size > 0 && { toolChoice: mayForceTool(callOptions) ? "required" : "auto" }),
    options: callOptions,
    signal,
    tell: (message) => deps.notify({ directory: instance.directory, project: instance.projectID }, message),
  };
  // Listed they may have to be, but what is called now is not run.
  return {
    request: await withChatHooks(hooks, { sessionID: session.id, agent: agent.name, user }, request),
    tools: lastStep && !output ? new Map() : tools,
  };
}

async function toolsTold(turn: ActiveTurn, tools: Iterable<Tool>): Promise<ModelTool[]> {
  const { instance, hooks, signal } = turn;
  const audience = { instance, rules: rulesOf(turn) };
  try {
    return await describeTools(tools, audience, hooks, signal);
  } catch (error) {
    // An abort shows where the request is sent.
    if (hooks && signal.aborted) return describeTools(tools, audience);
    throw error;
  }
}

/** By which a provider, or a proxy before it, knows the calls of one session. */
export function sessionHeaders(
  deps: Pick<RequestDeps, "userAgent">,
  session: Session,
  model: Model,
): Record<string, string> {
  return {
    ...model.headers,
    "user-agent": deps.userAgent,
    "x-session-id": session.id,
    "x-opencode-session-id": session.id,
    "x-session-affinity": session.id,
    ...(session.parentID && {
      "x-parent-session-id": session.parentID,
      "x-opencode-parent-session-id": session.parentID,
    }),
  };
}

function reminders(...texts: (string | undefined)[]): ModelMessage[] {
  return texts.flatMap((text): ModelMessage[] =>
    text === undefined ? [] : [{ role: "user", content: [{ type: "text", text, synthetic: true }] }],
  );
}

/** Anthropic's models, wherever they run, refuse a forced tool call while they think. */
function mayForceTool(options: Record<string, unknown>): boolean {
  return options.thinking === undefined && options.reasoningConfig === undefined;
}

function variantOptions({ user }: ActiveTurn, variants: Record<string, Record<string, unknown>> | undefined) {
  return user.model.variant === undefined ? {} : (variants?.[user.model.variant] ?? {});
}

function rulesOf({ agent, session }: ActiveTurn): PermissionRule[] {
  return [...agent.permission, ...(session.permission ?? [])];
}

/** The tools that suit the model and that the rules leave to the agent in this session. */
async function offeredTools(deps: RequestDeps, turn: ActiveTurn, model: Model): Promise<Map<string, Tool>> {
  const { instance, session, signal } = turn;
  const own = await deps.ownTools.list(instance);
  const taken = [...deps.tools.list(), ...own].map((tool) => tool.id);
  const tools = [
    ...withToolFiles(deps.tools.list({ model }), own),
    ...(await deps.mcp.tools(instance, session.id, taken, signal)),
  ];
  deps.tools.offer(tools);
  const disabled = disabledTools(rulesOf(turn), tools);
  return new Map(tools.filter((tool) => !disabled.has(tool.id)).map((tool) => [tool.id, tool]));
}
