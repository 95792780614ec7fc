import path from "node:path";
import { fileURLToPath } from "node:url";
import type { Config } from "@opencode/sdk/types";
import { afterEach, describe, expect, it } from "vitest";
import { type McpHttp, startMcpHttp } from "../support/mcp-http.js";
import type { ScriptedModel } from "../support/scripted-openai.js";
import { verifies } from "../support/verifies.js";
import { allow, endAgents, startAgent } from "./harness.js";

const mcpScript = fileURLToPath(new URL("../support/mcp-stdio.mjs", import.meta.url));
const servers: McpHttp[] = [];
afterEach(async () => {
  await endAgents();
  for (const server of servers.splice(0)) await server.close();
});

const call = (name: string, input: unknown) => ({ toolCalls: [{ name, input }] });
const then = { text: "done" };

/** Patches are for models of one family, which are told by their name. */
const patching = (model: ScriptedModel): Config => ({
  model: "scripted/gpt-5",
  provider: {
    scripted: {
      npm: "@ai-sdk/openai-compatible",
      options: { baseURL: model.url, apiKey: "none" },
      models: { "gpt-5": { limit: { context: 1_000_000, output: 100_000 } } },
    },
  },
  permission: { edit: "ask" },
});

describe("a patch of several files", () => {
  it("is asked and shown with whole files, new and gone ones too", async () => {
    verifies("acp.permission.diff");
    const patchText = [
      "*** Begin Patch",
      "*** Update File: a.txt",
      "@@",
      "-two",
      "+2",
      "*** Add File: b.txt",
      "+new",
      "*** Delete File: c.txt",
      "*** End Patch",
    ].join("\n");
    const agent = await startAgent({
      files: { "a.txt": "one\ntwo\n", "c.txt": "old\n" },
      steps: [call("apply_patch", { patchText }), then],
      configure: patching,
      on: { "session/request_permission": allow },
    });
    await agent.prompt(await agent.newSession(), "patch");
    const at = (name: string) => `${agent.directory}/${name}`;
    const diffs = [
      { type: "diff", path: at("a.txt"), oldText: "one\ntwo\n", newText: "one\n2\n" },
      { type: "diff", path: at("b.txt"), newText: "new\n" },
      {
        ...{ type: "diff", path: at("c.txt"), oldText: "old\n", newText: "" },
        _meta: { "opencode/deleted": true },
      },
    ];
    const [asked] = agent.asked("session/request_permission");
    expect(asked.toolCall.content).toEqual(diffs);
    const last = agent.updates("tool_call_update").at(-1);
    expect(last).toMatchObject({ status: "completed", locations: diffs.map(({ path }) => ({ path })) });
    expect(last.content.slice(1)).toEqual(diffs);
  });
});

describe("what is written through the editor", () => {
  it("is in the session's diff as the editor saved it", async () => {
    let workspace: Awaited<ReturnType<typeof startAgent>>["workspace"] | undefined;
    const agent = await startAgent({
      files: { "a.txt": "saved\n" },
      steps: [call("edit", { filePath: "a.txt", oldString: "unsaved", newString: "changed" }), then],
      capabilities: { fs: { readTextFile: true, writeTextFile: true } },
      on: {
        "fs/read_text_file": () => ({ content: "unsaved\n" }),
        "fs/write_text_file": (({ content }: { content: string }) => {
          workspace?.write("project/a.txt", content);
          return {};
        }) as never,
      },
    });
    workspace = agent.workspace;
    const sessionId = await agent.newSession();
    await agent.prompt(sessionId, "edit");
    expect(agent.updates("tool_call_update").at(-1)).toMatchObject({ status: "completed" });
    const core = await agent.core();
    const diff = await core.history.diff.ofSession(await core.sessions.get(sessionId));
    expect(diff).toMatchObject([{ file: "a.txt", additions: 1, deletions: 1 }]);
    expect(JSON.stringify(diff)).toContain("changed");
  });
});

describe("remote MCP servers of the client", () => {
  it.each(["http", "sse"] as const)(
    "over %s give the session their tools, with their headers",
    async (type) => {
      verifies("acp.mcp.servers");
      const remote = await startMcpHttp({ transport: type });
      servers.push(remote);
      const agent = await startAgent({ steps: [call("far_where", {}), then] });
      const headers = [{ name: "x-tenant", value: "ada" }];
      const server = { type, name: "far", url: remote.url, headers };
      await agent.prompt(await agent.newSession({ mcpServers: [server] }), "where?");
      expect(agent.updates("tool_call_update").at(-1)).toMatchObject({
        status: "completed",
        content: [{ content: { text: `${type} for ada` } }],
      });
    },
  );

  it("that came with the session, their tools are shown by what is known of them", async () => {
    verifies("acp.tools.run-time");
    const agent = await startAgent({ steps: [call("m_look", { path: "a.txt" }), then] });
    const server = { name: "m", command: process.execPath, args: [mcpScript], env: [] };
    await agent.prompt(await agent.newSession({ mcpServers: [server] }), "look");
    expect(agent.updates("tool_call").at(-1)).toMatchObject({ kind: "read" });
    expect(agent.updates("tool_call_update").find(({ status }) => status === "in_progress")).toMatchObject({
      title: "a.txt",
      locations: [{ path: path.join(agent.directory, "a.txt") }],
    });
  });
});
