import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Config, McpLocalConfig } from "@opencode/sdk/types";
import { afterEach } from "vitest";
import { type McpHttp, startMcpHttp } from "./mcp-http.js";
import { drive, scriptedConfig, toolsOf } from "./scenario.js";
import { type ScriptedModel, startScriptedOpenAI } from "./scripted-openai.js";
import { startServer, type TestServerOptions } from "./server.js";

const script = fileURLToPath(new URL("../support/mcp-stdio.mjs", import.meta.url));
export const done = { text: "All done." };

export const local = (
  environment: Record<string, string> = {},
  more: Partial<McpLocalConfig> = {},
): McpLocalConfig => ({
  type: "local",
  command: [process.execPath, script],
  environment,
  ...more,
});

export const cleanup: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of cleanup.splice(0).reverse()) await end();
});

/** A server with these MCP servers and a scripted model. */
export async function start(mcp: NonNullable<Config["mcp"]> = {}, options: TestServerOptions = {}) {
  const model = await startScriptedOpenAI();
  cleanup.push(model.close);
  const server = await startServer({ ...options, config: { ...scriptedConfig(model), mcp } });
  let stopped: Promise<void> | undefined;
  const stop = () => {
    stopped ??= server.stop();
    return stopped;
  };
  cleanup.push(async () => {
    await stop();
    server.workspace.remove();
  });
  return { model, stop, server, app: drive(server), client: server.own };
}

export async function remote(options: Parameters<typeof startMcpHttp>[0]): Promise<McpHttp> {
  const mcp = await startMcpHttp(options);
  cleanup.push(mcp.close);
  return mcp;
}

export const call = (name: string, input: object = {}) => ({
  toolCalls: [{ name, id: `call_${name}`, input }],
});
export const offered = (model: ScriptedModel, at: number): string[] =>
  (model.requests[at]?.body.tools ?? []).map((tool: { function: { name: string } }) => tool.function.name);
export const mcpOffered = (model: ScriptedModel, at = 0) =>
  offered(model, at).filter((name) => name.startsWith("t_"));

/** Has the model call one tool and returns the part that came of it. */
export async function run(
  { app, model }: Pick<Awaited<ReturnType<typeof start>>, "app" | "model">,
  name: string,
  input: object = {},
  sessionID?: string,
) {
  const id = sessionID ?? (await app.session()).id;
  model.script(call(name, input), done);
  await app.prompt(id, "go");
  const part = toolsOf((await app.messages(id)).flatMap(({ parts }) => parts)).at(-1);
  if (!part) throw new Error("no tool was called");
  return part;
}

/** The pids a scripted server wrote down. */
export const pidsIn = (file: string) =>
  readFileSync(file, "utf8")
    .split("\n")
    .flatMap((line) => (line.startsWith("pid ") ? [Number(line.slice(4))] : []));

export function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    // A zombie that nobody collects is as good as gone.
    return !/^\d+ \(.*\) Z/s.test(readFileSync(`/proc/${pid}/stat`, "latin1"));
  } catch {
    return false;
  }
}
