import { fileURLToPath } from "node:url";
import * as acp from "@agentclientprotocol/sdk/unstable";
import type { Config } from "@opencode/sdk/types";
import { createWasmLoader } from "@opencode/server/wasm";
import { serveAcp } from "../../server/acp/serve.js";
import type { HooksOf } from "../../server/core/base/plugin-hooks.js";
import { type Core, createCore } from "../../server/core/core.js";
import { builtPluginRunner, builtToolRunner } from "../support/built.js";
import { watchEnvironment, watchKeysIn } from "../support/keys.js";
import { linkedStreams } from "../support/linked-streams.js";
import { type ScriptedModel, type ScriptedStep, startScriptedOpenAI } from "../support/scripted-openai.js";
import { createWorkspace, type Workspace } from "../support/workspace.js";
import { noteMethod } from "./exercised-methods.js";

const loadWasm = createWasmLoader(fileURLToPath(new URL("../../server/", import.meta.url)));

/** One update or request the client was sent, or the end of a prompt, in the order of their coming. */
export interface Entry {
  method: string;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into whatever was sent
  params: any;
}

type Handler = (params: never) => unknown;

export interface ScriptedOptions {
  config?: Config;
  /** The configuration, where it is not that of the scripted model. */
  configure?(model: ScriptedModel, more: Config | undefined): Config;
  files?: Record<string, string>;
  env?: Record<string, string>;
  workspace?: Workspace;
  /** What is done at the moments of a turn. */
  hooks?: HooksOf;
}

export interface HarnessOptions extends ScriptedOptions {
  steps?: ScriptedStep[];
  capabilities?: acp.ClientCapabilities;
  /** Answers to the agent's requests, by method. */
  on?: Record<string, Handler>;
  /** Without it `initialize` is sent first. */
  raw?: boolean;
}

export type Harness = Awaited<ReturnType<typeof startAgent>>;

const requests = [
  "session/request_permission",
  "fs/read_text_file",
  "fs/write_text_file",
  "terminal/create",
  "terminal/output",
  "terminal/wait_for_exit",
  "terminal/kill",
  "terminal/release",
  "elicitation/create",
] as const;

const open: { close(): Promise<void> }[] = [];

/** Ends what the tests of a file have started: for `afterEach`. */
export async function endAgents(): Promise<void> {
  for (const one of open.splice(0)) await one.close();
}

/** The agent over its own core and a scripted model, and the other end of its streams. */
export async function serveScripted(options: ScriptedOptions) {
  const workspace = options.workspace ?? createWorkspace();
  workspace.write("project/.keep", "");
  for (const [name, text] of Object.entries(options.files ?? {})) workspace.write(`project/${name}`, text);
  const directory = workspace.path("project");
  watchKeysIn(JSON.stringify(options.config ?? {}), "the configuration");
  watchEnvironment(options.env);
  const model = await startScriptedOpenAI();
  let core: Promise<Core> | undefined;
  const logged: string[] = [];
  const log = (level: string, message: string, extra?: Record<string, unknown>) =>
    void logged.push(`${level} ${message} ${String(extra?.cause ?? "")}`);
  const { agent: end, client: streams } = linkedStreams();
  const lines: string[] = [];
  const connection = serveAcp({
    ...end,
    write: (text) => {
      lines.push(...text.trimEnd().split("\n"));
      return end.write(text);
    },
    version: "1.0.0",
    cwd: directory,
    own: { command: "opencode", args: [] },
    log,
    core() {
      core ??= createCore({
        version: "1.0.0",
        database: workspace.path("data/opencode.db"),
        paths: {
          home: workspace.path("home"),
          config: workspace.path("home/.config/opencode"),
          data: workspace.path("data"),
          state: workspace.path("state"),
        },
        config: { configContent: JSON.stringify((options.configure ?? scripted)(model, options.config)) },
        env: { PATH: process.env.PATH ?? "", HOME: workspace.path("home"), ...options.env },
        loadWasm,
        toolRunner: builtToolRunner,
        pluginRunner: builtPluginRunner,
        answersQuestions: false,
        ...(options.hooks && { hooks: options.hooks }),
        log,
      });
      return core;
    },
  });
  return {
    workspace,
    directory,
    model,
    streams,
    /** What the agent wrote, as it stands. */
    lines,
    logged,
    core: () => core as Promise<Core>,
    closed: connection.closed,
    /** Ends the agent and leaves the workspace. */
    async stop() {
      await connection.close();
      await (await core)?.[Symbol.asyncDispose]();
      await model.close();
    },
  };
}

/** Passes on every line of a stream as it comes; resolves at the end of the stream. */
export async function receiveLines(
  stream: ReadableStream<Uint8Array>,
  receive: (line: string) => void,
): Promise<void> {
  const decoder = new TextDecoder();
  let rest = "";
  for await (const chunk of stream) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) receive(line);
  }
}

/** An agent with the official library's client at the other end. */
export async function startAgent(options: HarnessOptions = {}) {
  const agent = await serveScripted(options);
  // What was written just now counts as written since the work began, and not as what an editor has read.
  if (options.files) await new Promise((resolve) => setTimeout(resolve, 60));
  const { workspace, directory, model, streams, lines, logged, core } = agent;
  model.script(...(options.steps ?? []));
  const entries: Entry[] = [];
  const waiting: (() => void)[] = [];
  const add = (method: string, params: unknown) => {
    entries.push({ method, params });
    for (const wake of waiting.splice(0)) wake();
  };
  let app = acp.client({ name: "test" });
  for (const method of ["session/update", "auth/status_update"] as const) {
    app = app.onNotification(method as "session/update", ({ params }) => {
      noteMethod(method);
      add(method, params);
    });
  }
  for (const method of requests) {
    app = app.onRequest(method as "fs/read_text_file", async ({ params }) => {
      add(method, params);
      const handler = options.on?.[method] as ((params: unknown) => unknown) | undefined;
      if (!handler) throw acp.RequestError.methodNotFound(method);
      const answer = await handler(params);
      noteMethod(method);
      return answer as never;
    });
  }
  const client = app.connect(acp.ndJsonStream(streams.writable, streams.readable));
  const request = async (method: string, params: unknown) => {
    // biome-ignore lint/suspicious/noExplicitAny: tests look into whatever was answered
    const result = (await client.agent.request(method as "initialize", params as never)) as any;
    noteMethod(method);
    add(`answer ${method}`, result);
    return result;
  };
  const harness = {
    workspace,
    directory,
    model,
    entries,
    lines,
    logged,
    request,
    notify(method: string, params: unknown) {
      noteMethod(method);
      return client.agent.notify(method as "session/cancel", params as never);
    },
    core,
    /** The updates of one kind, or all, so far. */
    updates: (kind?: string) =>
      entries.flatMap(({ method, params }) =>
        method === "session/update" && (kind === undefined || params.update.sessionUpdate === kind)
          ? [params.update]
          : [],
      ),
    asked: (method: string) => entries.flatMap((entry) => (entry.method === method ? [entry.params] : [])),
    /** Resolves once some entry is as wanted. */
    async until(wanted: (entry: Entry) => boolean) {
      for (;;) {
        const found = entries.find(wanted);
        if (found) return found;
        await new Promise<void>((resolve) => waiting.push(resolve));
      }
    },
    untilUpdate: (kind: string) =>
      harness.until(
        ({ method, params }) => method === "session/update" && params.update.sessionUpdate === kind,
      ),
    async newSession(more: object = {}): Promise<string> {
      const { sessionId } = await request("session/new", { cwd: directory, mcpServers: [], ...more });
      return sessionId;
    },
    prompt: (sessionId: string, text: string) =>
      request("session/prompt", { sessionId, prompt: [{ type: "text", text }] }),
    async stop() {
      await client.close();
      await agent.stop();
    },
    async close() {
      await harness.stop().catch(() => undefined);
      workspace.remove();
    },
  };
  open.push(harness);
  if (!options.raw) {
    await request("initialize", { protocolVersion: 1, clientCapabilities: options.capabilities ?? {} });
  }
  return harness;
}

function scripted(model: ScriptedModel, more: Config = {}): Config {
  return {
    model: "scripted/one",
    provider: {
      scripted: {
        npm: "@ai-sdk/openai-compatible",
        options: { baseURL: model.url, apiKey: "none" },
        models: {
          one: { limit: { context: 1_000_000, output: 100_000 } },
          two: { limit: { context: 1_000, output: 100 }, variants: { low: {}, high: {} } },
        },
      },
    },
    ...more,
  };
}

/** Allows whatever is asked, once. */
export const allow: Handler = () => ({ outcome: { outcome: "selected", optionId: "once" } });
