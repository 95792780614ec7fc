import type { Agent, FilePart, Session, ToolPart } from "@opencode/sdk/types";
import type { Aside } from "../../base/concurrency.js";
import { ToolFailure } from "../../base/errors.js";
import { newID } from "../../base/ids.js";
import type { FileLocks } from "../../base/keyed-locks.js";
import type { CorePaths } from "../../base/paths.js";
import type { TurnHooks } from "../../base/plugin-hooks.js";
import { scopeOf } from "../../base/scope.js";
import { wellFormedJson } from "../../base/well-formed.js";
import { nearbyInstructions } from "../../instance/agent/nearby-instructions.js";
import { formatterPlace, languagePlace, repositoryAt } from "../../instance/code-places.js";
import { isConfigFile } from "../../instance/config/config-places.js";
import type { ConfigWatch } from "../../instance/config/config-watch.js";
import type { Instance } from "../../instance/instance.js";
import { fileRules } from "../../interaction/permission/file-rules.js";
import type { PermissionAsk } from "../../interaction/permission/permissions.js";
import { PermissionRejected, type Permissions } from "../../interaction/permission/permissions.js";
import { QuestionRejected } from "../../interaction/question/questions.js";
import type { Journal } from "../../storage/journal.js";
import { draft } from "../../storage/journal.js";
import { withCheckedAttachments } from "../../tool/checked-attachments.js";
import type { Moment, ToolFacts } from "../../tool/facts.js";
import type { FileChange } from "../../tool/file-change.js";
import type { HostOf, Hosts } from "../../tool/host.js";
import { argumentsIn, checkArguments } from "../../tool/schema/schema.js";
import type { Tool, ToolContext, ToolResult } from "../../tool/tool.js";
import type { Formatters } from "../../workspace/formatter/formatters.js";
import type { LanguageServers } from "../../workspace/lsp/language-servers.js";
import type { Repositories } from "../../workspace/reference/repositories.js";
import type { Sessions } from "../sessions.js";
import type { Messages } from "../store/messages.js";
import { callHooks } from "./call-hooks.js";
import { configCall } from "./config-call.js";
import type { SeenFiles } from "./seen-files.js";

export interface ToolCallDeps {
  messages: Messages;
  permissions: Permissions;
  journal: Journal;
  locks: FileLocks;
  seenFiles: SeenFiles;
  hosts: Hosts;
  sessions: Pick<Sessions, "get">;
  outputDirectory: string;
  configWatch: ConfigWatch;
  formatters: Pick<Formatters, "run">;
  languageServers: Pick<LanguageServers, "diagnose" | "touch">;
  repositories: Repositories;
  /** Where relative and home paths of references lead, and copies lie. */
  paths: Pick<CorePaths, "home" | "data">;
}

export interface ToolCall {
  session: Session;
  instance: Instance;
  agent: Agent;
  part: ToolPart;
  /** Absent when the model called a tool that was not offered. */
  tool: Tool | undefined;
  offered: string[];
  /** The argument text as the model wrote it. */
  raw: string;
  /** The output limit ended the answer in the middle of the call. */
  cut: boolean;
  /** The third time in a row, or more, that the model makes exactly this call. */
  repeated: boolean;
  signal: AbortSignal;
  hooks: TurnHooks | undefined;
  /** Gives up the call's place among those at work while it waits for a person. */
  aside: Aside;
  changed(change: FileChange): void;
  /** Folders whose instructions the turn has been shown. */
  instructed: Set<string>;
  /** To be called once the tool may act and before it changes anything. */
  prepare(moment: Moment): Promise<void>;
}

/** Milliseconds an aborted tool has to end by itself before it is given up. */
const abortGrace = 5_000;

/**
 * Runs one call and leaves its part completed or failed; failures are for the model to read, never thrown.
 * Resolves true when the user rejected it without a word, which ends the turn.
 */
export async function callTool(deps: ToolCallDeps, call: ToolCall): Promise<boolean> {
  const { messages } = deps;
  const { session, part, signal } = call;
  const start = Date.now();
  const plugins = callHooks(call.hooks, call);
  let input: Record<string, unknown> = {};
  /** What may be changed of the configuration. */
  const granted = new Set<string>();
  let live: { title?: string; metadata?: Record<string, unknown> } = {};

  try {
    // It may have waited for its turn: what was stopped meanwhile does not begin.
    signal.throwIfAborted();
    if (call.cut) throw new ToolFailure(cutCall(part.tool));
    if (!call.tool) {
      throw new ToolFailure(`There is no tool named "${part.tool}". Use one of: ${call.offered.join(", ")}.`);
    }
    const args = checkArguments(call.tool, await plugins.before(argumentsIn(call.tool, call.raw)));
    input = args as Record<string, unknown>;
    part.state = { status: "running", input, time: { start } };
    await messages.savePart(session, part);

    const host = await deps.hosts.find(session, deps.sessions.get);
    const progress: ToolContext["progress"] = (update) => {
      if (part.state.status !== "running") return;
      live = { ...live, ...update, metadata: { ...live.metadata, ...update.metadata } };
      part.state = { status: "running", input, ...live, time: { start } };
      messages.progress(session, part);
    };
    const context = { ...toolContext(deps, call, granted, host, progress), ...plugins.context(input) };
    if (call.repeated) await context.ask(doomLoop(part.tool, input));
    const { tool } = call;
    if (momentOf(tool) === "start") await call.prepare("start");
    const run = () => untilAborted(tool.execute(args, context), signal);
    const ran = mayChangeAnything(tool)
      ? await deps.configWatch.during(
          configCall({
            instance: call.instance,
            context,
            tool: part.tool,
            rules: call.agent.permission,
            // Where it could not be told which file a command means, the command itself was asked for.
            granted: (paths) =>
              [paths, [String(input.command)]].some((all) => all.every((one) => granted.has(one))),
          }),
          run,
        )
      : await run();
    const result = await withCheckedAttachments(await plugins.after(input, ran));
    part.state = {
      status: "completed",
      input,
      output: result.output,
      title: result.title,
      metadata: result.metadata,
      time: { start, end: Date.now() },
      ...(result.attachments && { attachments: fileParts(part, result.attachments) }),
    };
    return false;
  } catch (error) {
    // A call that could not even begin is told as one that ran and failed, as clients know it.
    if (part.state.status === "pending") {
      part.state = { status: "running", input: rawInput(call.raw), time: { start } };
      await messages.savePart(session, part);
    }
    const aborted = signal.aborted;
    const metadata = {
      ...live.metadata,
      ...(error instanceof ToolFailure && error.metadata),
      ...(aborted && { interrupted: true }),
    };
    part.state = {
      status: "error",
      input: Object.keys(input).length > 0 ? input : rawInput(call.raw),
      error: aborted ? "Tool execution aborted" : errorText(error),
      ...(Object.keys(metadata).length > 0 && { metadata }),
      time: { start, end: Date.now() },
    };
    return endsTurn(error) && !aborted && !(await goesOn(call.instance));
  } finally {
    await messages.savePart(session, part);
  }
}

function toolContext(
  deps: ToolCallDeps,
  call: ToolCall,
  granted: Set<string>,
  hostOf: HostOf | undefined,
  progress: ToolContext["progress"],
): ToolContext {
  const { session, instance, agent, part, signal } = call;
  const host = hostOf?.({ sessionID: session.id, partID: part.id });
  return {
    sessionID: session.id,
    messageID: part.messageID,
    callID: part.callID,
    agent: agent.name,
    directory: instance.directory,
    worktree: instance.scope,
    signal,
    outputDirectory: deps.outputDirectory,
    progress,
    aside: call.aside,
    ...(host && { host }),
    exclusive: async (file, work) => {
      if (momentOf(call.tool) === "writing") await call.prepare("writing");
      return deps.locks.exclusive(file, work);
    },
    async configFiles(files) {
      const place = await instance.configPlace();
      const found = await Promise.all(
        files.map(async (file) => ((await isConfigFile(file, place)) ? [file] : [])),
      );
      return found.flat();
    },
    instructions: (file) =>
      nearbyInstructions({
        file,
        directory: instance.directory,
        scope: instance.scope,
        shown: call.instructed,
        mayRead: instance.mayRead,
        omit: instance.omit,
      }),
    format: async (file) => deps.formatters.run(await formatterPlace(instance), file, signal),
    looked: async (file) => deps.languageServers.touch(await languagePlace(instance), file),
    diagnose: async (file) => deps.languageServers.diagnose(await languagePlace(instance), file),
    async fetched(file) {
      const named = await repositoryAt(instance, deps.paths, file);
      if (named) await deps.repositories.ensure(named);
    },
    decideFiles: () =>
      fileRules([...agent.permission, ...(session.permission ?? [])], { scope: instance.scope }),
    lastSeen: {
      get: (file) => deps.seenFiles.get(session.id, file),
      set: (file, stamp) => deps.seenFiles.set(session.id, file, stamp),
    },
    async ask(request) {
      await deps.permissions.ask({
        session,
        scope: instance.scope,
        rules: [...agent.permission, ...(session.permission ?? [])],
        request,
        tool: { messageID: part.messageID, callID: part.callID },
        signal,
        aside: call.aside,
      });
      if (request.permission === "config") for (const pattern of request.patterns) granted.add(pattern);
      if (request.permission === part.tool && momentOf(call.tool) === "allowed")
        await call.prepare("allowed");
    },
    changed(change) {
      call.changed(change);
      deps.configWatch.allowed(change.file, change.after);
      host?.changed?.(change);
      deps.journal.emit(scopeOf(session), draft("file.edited", { file: change.file }));
    },
  };
}

function momentOf(tool: ToolFacts | undefined): Moment {
  return tool?.changes ?? "start";
}

/** Whether a tool does not say which files it changes; subagents have calls of their own. */
function mayChangeAnything(tool: ToolFacts): boolean {
  return ["allowed", "start"].includes(momentOf(tool)) && !tool.delegates;
}

/** A tool that does not heed its signal is left behind, so that abort always ends. */
async function untilAborted(work: Promise<ToolResult>, signal: AbortSignal): Promise<ToolResult> {
  let timer: NodeJS.Timeout | undefined;
  let listener: (() => void) | undefined;
  const givenUp = new Promise<never>((_, reject) => {
    listener = () => {
      timer = setTimeout(() => reject(signal.reason), abortGrace);
    };
    if (signal.aborted) listener();
    else signal.addEventListener("abort", listener, { once: true });
  });
  try {
    return await Promise.race([work, givenUp]);
  } finally {
    clearTimeout(timer);
    if (listener) signal.removeEventListener("abort", listener);
  }
}

function fileParts(part: ToolPart, attachments: NonNullable<ToolResult["attachments"]>): FilePart[] {
  return attachments.map((file) => ({
    id: newID("prt"),
    sessionID: part.sessionID,
    messageID: part.messageID,
    type: "file",
    ...file,
  }));
}

function cutCall(tool: string): string {
  return `Your answer reached the output limit (max_tokens) in the middle of this call of ${tool}: its arguments are incomplete and it was not run. Do less in one call: write in several smaller pieces.`;
}

function rawInput(raw: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(wellFormedJson(raw));
    if (typeof value === "object" && value !== null && !Array.isArray(value))
      return value as Record<string, unknown>;
  } catch {
    // Not JSON: shown as the text it is.
  }
  return raw === "" ? {} : { raw };
}

/** Somebody should look whether a model that repeats itself is still getting anywhere. */
function doomLoop(tool: string, input: Record<string, unknown>): PermissionAsk {
  return { permission: "doom_loop", patterns: [tool], always: [tool], metadata: { tool, input } };
}

/** Whether the user said no without a word on how to go on. */
function endsTurn(error: unknown): boolean {
  if (error instanceof PermissionRejected) return error.feedback === undefined;
  return error instanceof QuestionRejected;
}

/** Whether the configuration has the agent go on even so. */
async function goesOn(instance: Instance): Promise<boolean> {
  // A file that was broken in the middle of a turn says so at the next model call.
  const config = await instance.config().catch(() => undefined);
  return config?.experimental?.continue_loop_on_deny === true;
}

function errorText(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
