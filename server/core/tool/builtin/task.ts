import type {
  Agent,
  MessageWithParts,
  PermissionRule,
  PromptInput,
  Session,
  SessionCreateInput,
} from "@opencode/sdk/types";
import { z } from "zod";
import { ToolFailure } from "../../base/errors.js";
import { newID } from "../../base/ids.js";
import { statedRules } from "../../instance/agent/agents.js";
import type { Instance } from "../../instance/instance.js";
import { watchAsks } from "../../interaction/asks-of.js";
import { boundedBy, inheritedDenials } from "../../interaction/permission/inherit.js";
import { evaluate } from "../../interaction/permission/rules.js";
import type { Bus } from "../../storage/bus.js";
import { defineTool, type Tool, type ToolContext } from "../tool.js";
import text from "./task.md";
import { goesOn, taskText } from "./task-text.js";

/** What the task tool needs of the rest of core. */
export interface TaskDeps {
  instance(directory: string): Promise<Instance>;
  sessions: {
    get(id: string): Promise<Session>;
    create(input: SessionCreateInput, place: Instance): Promise<Session>;
    update(id: string, change: (session: Session) => Session): Promise<Session>;
  };
  messages: { get(sessionID: string, messageID: string): Promise<MessageWithParts> };
  /** As part of what the caller's session is at. */
  prompt(
    sessionID: string,
    input: PromptInput,
    callerID: string,
  ): Promise<{ answer: Promise<MessageWithParts> }>;
  abort(sessionID: string): Promise<void>;
  /** What a session need not wait for. */
  background: {
    unlessLeft<T>(sessionID: string, answer: Promise<T>): Promise<T | undefined>;
    keep(
      task: { promptID: string; childID: string; parentID: string; description: string },
      answer: Promise<MessageWithParts>,
    ): Promise<void>;
  };
  bus: Bus;
  /** For what a denial of everything denies. */
  tools: { permissions(): string[] };
}

const parameters = z.object({
  description: z.string().describe("What the subagent is to do, in three to five words"),
  prompt: z.string().describe("The whole task; the subagent knows nothing else"),
  subagent_type: z.string().describe("The name of the subagent"),
  task_id: z.string().optional().describe("The id of an earlier subagent to go on with"),
  command: z.string().optional().describe("The command that asked for this, if one did"),
});
type TaskArguments = z.infer<typeof parameters>;

/**
 * Runs a subagent as a child session and gives back its last words. Ends with the call it belongs to, unless the session
 * is to go on without it.
 */
export function createTaskTool(deps: TaskDeps): Tool {
  return defineTool({
    id: "task",
    kind: "think",
    namedByInput: true,
    delegates: true,
    async description({ instance, rules }) {
      const open = (await subagents(instance)).filter(
        ({ name }) => evaluate([rules], "task", name).action !== "deny",
      );
      const lines = open.map(({ name, description: what }) => `- ${name}: ${what ?? "no description"}`);
      return `${text.trim()}\n\nSubagents:\n${lines.join("\n")}`;
    },
    parameters,
    async execute(args, context) {
      const instance = await deps.instance(context.directory);
      const agent = await subagent(instance, args.subagent_type);
      await context.ask({
        permission: "task",
        patterns: [agent.name],
        always: ["*"],
        metadata: { description: args.description, subagent_type: agent.name },
      });
      const parent = await deps.sessions.get(context.sessionID);
      const caller = await instance.agent(context.agent);
      const child = await childSession(deps, args, parent, instance, agent, caller);
      const message = await deps.messages.get(context.sessionID, context.messageID);
      const model = (await modelAskedFor(deps, args, message)) ?? agent.model ?? modelOf(message);
      const metadata = { parentSessionId: parent.id, sessionId: child.id, ...(model && { model }) };
      context.progress({ title: args.description, metadata });

      const promptID = newID("msg");
      const input: PromptInput = {
        messageID: promptID,
        agent: agent.name,
        ...(model && { model }),
        parts: [{ type: "text", text: args.prompt }],
      };
      const result = await givingPlace(deps, child.id, context, async () => {
        const { answer } = await deps.prompt(child.id, input, parent.id);
        const awaited = deps.background.unlessLeft(parent.id, answer);
        const ended = await endingWith(deps, child.id, awaited, context.signal);
        const task = { promptID, childID: child.id, parentID: parent.id, description: args.description };
        if (!ended) await deps.background.keep(task, answer);
        return ended;
      });
      if (!result)
        return {
          title: args.description,
          output: taskText(child.id, "running", goesOn),
          metadata: { ...metadata, background: true, jobId: child.id },
        };
      const said = result.parts.findLast((part) => part.type === "text")?.text ?? "";
      const failed = result.info.role === "assistant" ? result.info.error : undefined;
      if (failed) {
        const why = "message" in failed.data ? `: ${String(failed.data.message)}` : "";
        throw new ToolFailure(`The subagent failed (${failed.name}${why}). Its id is ${child.id}.`, metadata);
      }
      return {
        title: args.description,
        output: taskText(child.id, "completed", said),
        metadata,
      };
    },
  });
}

async function subagents(instance: Instance): Promise<Agent[]> {
  return (await instance.agents()).filter((agent) => agent.mode !== "primary" && !agent.hidden);
}

async function subagent(instance: Instance, name: string): Promise<Agent> {
  const agents = await subagents(instance);
  const agent = agents.find((one) => one.name === name);
  if (agent) return agent;
  const names = agents.map((one) => one.name).join(", ");
  throw new ToolFailure(`There is no subagent named "${name}". Use one of: ${names}.`);
}

async function childSession(
  deps: TaskDeps,
  args: TaskArguments,
  parent: Session,
  instance: Instance,
  agent: Agent,
  caller: Agent,
): Promise<Session> {
  const rules = rulesFor(caller, agent, parent, await instance.userRules(agent), deps.tools.permissions());
  if (args.task_id) {
    const known = await deps.sessions.get(args.task_id).catch(() => undefined);
    if (known?.parentID === parent.id) {
      return deps.sessions.update(known.id, (now) => ({
        ...now,
        permission: [...rules, ...addedSince(now.permission ?? [])],
      }));
    }
    throw new ToolFailure(
      `${args.task_id} is not a subagent of this session. Leave task_id out to start a new one.`,
    );
  }
  return deps.sessions.create(
    {
      parentID: parent.id,
      title: `${args.description} (@${agent.name} subagent)`,
      agent: agent.name,
      permission: rules,
      ...(parent.permissionTimeout !== undefined && { permissionTimeout: parent.permissionTimeout }),
    },
    instance,
  );
}

/** A user who hands out a subtask may name a model for it; nothing else of the call tells. */
async function modelAskedFor(deps: TaskDeps, args: TaskArguments, { info }: MessageWithParts) {
  if (info.role !== "assistant") return undefined;
  const asked = await deps.messages.get(info.sessionID, info.parentID).catch(() => undefined);
  const part = asked?.parts.find(
    (one) => one.type === "subtask" && one.agent === args.subagent_type && one.prompt === args.prompt,
  );
  return part?.type === "subtask" ? part.model : undefined;
}

/**
 * What the caller may not do it may not have done, unless the configuration says of this very subagent that it may;
 * what the session may not do, or the user's own configuration denies them all, holds in any case. And subagents do not breed, which is the last of these rules.
 */
function rulesFor(
  caller: Agent,
  agent: Agent,
  parent: Session,
  user: readonly PermissionRule[],
  known: readonly string[],
): PermissionRule[] {
  const session = parent.permission ?? [];
  const own = boundedBy(user, statedRules(agent), known);
  const rules = [
    ...inheritedDenials([...caller.permission, ...session], known),
    ...own,
    ...(own.length > 0 ? inheritedDenials(session, known) : []),
  ];
  return [...rules.filter((rule) => !isNoTask(rule)), { permission: "task", pattern: "*", action: "deny" }];
}

/** The rules that somebody has given a subagent's session after those of its first call. */
function addedSince(rules: PermissionRule[]): PermissionRule[] {
  return rules.slice(rules.findIndex(isNoTask) + 1);
}

function isNoTask({ permission, pattern, action }: PermissionRule): boolean {
  return permission === "task" && pattern === "*" && action === "deny";
}

function modelOf({ info }: MessageWithParts) {
  return info.role === "assistant" ? { providerID: info.providerID, modelID: info.modelID } : undefined;
}

/** While the subagent waits for a person, others work in the place of the call. */
async function givingPlace<T>(
  { bus }: TaskDeps,
  childID: string,
  { aside }: ToolContext,
  work: () => Promise<T>,
): Promise<T> {
  if (!aside) return work();
  const waits: Promise<void>[] = [];
  const stop = watchAsks(bus, childID, (over) => void waits.push(aside(over)));
  try {
    return await work();
  } finally {
    stop();
    // A place that was given away is taken again before it is left for good.
    await Promise.all(waits);
  }
}

/** When the call is aborted, so is the child; the call ends once the child has. */
async function endingWith<T>(
  deps: TaskDeps,
  childID: string,
  answer: Promise<T>,
  signal: ToolContext["signal"],
): Promise<T> {
  const abort = () => {
    deps.abort(childID).catch(() => undefined);
  };
  if (signal.aborted) abort();
  signal.addEventListener("abort", abort, { once: true });
  try {
    const result = await answer;
    signal.throwIfAborted();
    return result;
  } finally {
    signal.removeEventListener("abort", abort);
  }
}
