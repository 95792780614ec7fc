import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { openTerminal } from "../support/command-terminal.js";
import { endSpawned, spawnCommand, spawnServer } from "../support/spawn.js";
import { createWorkspace, type Workspace } from "../support/workspace.js";

vi.setConfig({ testTimeout: 90_000, hookTimeout: 60_000 });

let workspace: Workspace;
beforeEach(() => {
  workspace = createWorkspace();
});
afterEach(async () => {
  await endSpawned();
  workspace.remove();
});

async function run(...args: string[]) {
  const spawned = spawnCommand({ workspace, args });
  const { code } = await spawned.exited;
  return { code, stdout: spawned.stdout(), stderr: spawned.stderr() };
}

describe("help", () => {
  const pages: [string[], string[]][] = [
    [["--help"], ["serve", "run [message...]", "auth login", "session import", "config check"]],
    [["session"], ["session list", "session delete <id>", "opencode session <command>"]],
    [
      ["run", "--help"],
      ["-m, --model <provider/model>", "one of default, json; default: default", "may be repeated"],
    ],
    [
      ["help", "session", "list"],
      ["-n, --max-count <number>", "one of table, json", "Examples:"],
    ],
    [
      ["serve", "-h"],
      ["default: 4096, or the next free one", "one of debug, info, warn, error", "Example:"],
    ],
    [
      ["mcp", "auth", "--help"],
      ["opencode mcp auth <name> [options]", "--attach <url>"],
    ],
    [["export", "--help"], ["opencode session export [id] [options]"]],
  ];
  it.each(pages)("%j has what is asked for", async (args, words) => {
    const { code, stdout, stderr } = await run(...args);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    for (const word of words) expect(stdout.replace(/\s+/g, " ")).toContain(word);
  });
});

describe("what cannot be meant says what may have been", () => {
  it.each([
    [["sevre"], "Did you mean opencode serve?"],
    [["session", "lits"], "Did you mean opencode session list?"],
    [["auth", "logn"], "Did you mean opencode auth login?"],
    [["run", "--format", "jsno", "x"], "Did you mean json?"],
    [["session", "list", "-n", "none"], "--max-count: not a number: none"],
    [["session", "delete"], "<id> is missing"],
    [["run", "-m", "sonnet", "x"], "Write provider/model"],
    [["run", "--fork", "x"], "--continue"],
    [["run", "-f", "no-such-file", "x"], "no-such-file"],
    [["run"], "There is no message"],
    [["models", "--attach", "http://[", "x"], "--attach"],
    [["stats", "--tools=7"], "--tools takes no value"],
  ])("%j", async (args, word) => {
    const { code, stdout, stderr } = await run(...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(word);
    expect(stderr).not.toMatch(/^\s+at /m);
  });
});

describe("what counts for nothing", () => {
  it("is told to programs, which go on: options, their values, origins that are none", async () => {
    const server = await spawnServer({
      workspace,
      args: [
        "serve",
        "--prot",
        "7",
        "--port",
        "0",
        "--mdns",
        "--cors",
        "notaurl",
        "--logLevel",
        "info",
        "--pure",
      ],
    });
    expect((await server.fetch("/global/health")).status).toBe(200);
    expect(server.stderr()).toContain("--prot. Did you mean --port?");
    expect(server.stderr()).toContain("--mdns: this server announces itself nowhere");
    expect(server.stderr()).toContain("--cors: not an origin: notaurl");
    expect(server.stderr()).not.toMatch(/--pure|--log-?level/i);
  });

  it.each([
    [["serve", "--prot", "7"], "Unknown option: --prot. Did you mean --port?"],
    [["serve", "--cors", "notaurl", "--port", "0"], "--cors: not an origin: notaurl"],
    [["session", "list", "--formt=json"], "Did you mean --format?"],
  ])("is an error to people at a terminal: %j", async (args, word) => {
    const terminal = await openTerminal(workspace, args);
    expect(await terminal.exited).toBe(2);
    expect(terminal.text()).toContain(word);
  });
});
