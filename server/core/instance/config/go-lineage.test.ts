import { describe, expect, it } from "vitest";
import { fromGoLineage } from "./go-lineage.js";
import { fromMcpServers } from "./mcp-servers.js";
import { validateConfig } from "./validate.js";

describe("fromGoLineage", () => {
  const source = {
    data: { directory: ".opencode" },
    providers: {
      anthropic: { apiKey: "sk-a" },
      gemini: { apiKey: "sk-g", disabled: true },
      groq: { disabled: true },
    },
    agents: {
      coder: { model: "claude-3.7-sonnet", maxTokens: 5000, reasoningEffort: "high" },
      task: { model: "openrouter.gpt-4.1" },
      title: { model: "gpt-4o-mini", maxTokens: 80 },
      summarizer: { model: "local/llama" },
    },
    mcpServers: {
      files: { type: "stdio", command: "npx", args: ["-y", "files"], env: ["ROOT=/a=b"] },
      web: { type: "sse", url: "https://x.test/sse", headers: { Authorization: "Bearer t" } },
    },
    lsp: { go: { disabled: false, command: "gopls", args: ["serve"], options: { a: 1 } } },
    contextPaths: ["NOTES.md"],
    shell: { path: "/bin/zsh", args: ["-l"] },
    debug: true,
    autoCompact: false,
  };

  it("maps everything it knows, to a valid config", async () => {
    const { config, issues } = fromGoLineage(source);
    expect(issues).toEqual([]);
    expect(config).toEqual({
      data: { directory: ".opencode" },
      provider: {
        anthropic: { options: { apiKey: "sk-a" } },
        google: { options: { apiKey: "sk-g" } },
      },
      disabled_providers: ["google", "groq"],
      model: "anthropic/claude-3-7-sonnet-latest",
      small_model: "openai/gpt-4o-mini",
      agent: {
        build: { options: { reasoningEffort: "high" } },
        general: { model: "openrouter/gpt-4.1" },
        explore: { model: "openrouter/gpt-4.1" },
        compaction: { model: "local/llama" },
      },
      mcp: {
        files: { type: "local", command: ["npx", "-y", "files"], environment: { ROOT: "/a=b" } },
        web: { type: "remote", url: "https://x.test/sse", headers: { Authorization: "Bearer t" } },
      },
      lsp: { go: { command: ["gopls", "serve"], disabled: false, initialization: { a: 1 } } },
      instructions: ["NOTES.md"],
      shell: "/bin/zsh",
      logLevel: "DEBUG",
      compaction: { auto: false },
    });
    expect(await validateConfig(config)).toEqual([]);
  });

  it("lets our own keys beside them win, and joins lists", () => {
    const { config } = fromGoLineage({
      ...source,
      model: "p/m",
      disabled_providers: ["x"],
      instructions: ["AGENTS.md"],
      provider: { anthropic: { options: { apiKey: "mine" } } },
    });
    expect(config).toMatchObject({
      model: "p/m",
      disabled_providers: ["x", "google", "groq"],
      instructions: ["NOTES.md", "AGENTS.md"],
      provider: { anthropic: { options: { apiKey: "mine" } }, google: {} },
    });
  });

  it("passes a file that is already in our form", () => {
    const ours = { model: "p/m", shell: "/bin/sh", lsp: false, agent: { a: { mode: "primary" } } };
    expect(fromGoLineage(ours)).toEqual({ config: ours, issues: [] });
  });
});

describe("fromMcpServers", () => {
  it("takes a server without a type by what it has, and the environment as an object", () => {
    const { config, issues } = fromMcpServers({
      mcp: { a: { enabled: false } },
      mcpServers: {
        a: { command: "lost" },
        b: { command: "run", env: { K: "v" }, disabled: true, timeout: 9 },
        c: { url: "https://x.test/mcp" },
      },
    });
    expect(issues).toEqual([]);
    expect(config).toEqual({
      mcp: {
        a: { enabled: false },
        b: { type: "local", command: ["run"], environment: { K: "v" }, enabled: false, timeout: 9 },
        c: { type: "remote", url: "https://x.test/mcp" },
      },
    });
  });

  it("notes what it cannot map where it stands", () => {
    const { issues } = fromMcpServers({
      mcpServers: { a: {}, b: { type: "sse" }, c: { type: "ws" }, d: 1, e: { command: "x", args: "y" } },
    });
    expect(issues).toEqual([
      { path: ["mcpServers", "d"], message: "expected object, got number" },
      { path: ["mcpServers", "a"], message: "a server needs a command, or a url" },
      { path: ["mcpServers", "b"], message: "a remote server needs a url" },
      { path: ["mcpServers", "c", "type"], message: 'expected one of "stdio", "sse", "http", got "ws"' },
      { path: ["mcpServers", "e", "args"], message: "expected array of strings, got string" },
    ]);
  });
});
