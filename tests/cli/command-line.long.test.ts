import { mkdirSync, readdirSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { loadedChunks } from "../support/loaded-chunks.js";
import { type Exit, endSpawned, spawnCommand, spawnServer } from "../support/spawn.js";
import { createWorkspace, type Workspace } from "../support/workspace.js";

let workspace: Workspace;
beforeEach(() => {
  workspace = createWorkspace();
});
afterEach(async () => {
  await endSpawned();
  workspace.remove();
});

async function run(...args: string[]): Promise<Exit & { stdout: string; stderr: string }> {
  const spawned = spawnCommand({ workspace, args });
  const exit = await spawned.exited;
  return { ...exit, stdout: spawned.stdout(), stderr: spawned.stderr() };
}

const serve = (...args: string[]) => spawnServer({ workspace, args: ["serve", ...args] });

describe("words that need no server", () => {
  it.each(["--version", "-v"])("%s prints a bare version and nothing else", async (flag) => {
    const { code, stdout, stderr } = await run(flag);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it("--version loads nothing that only a server needs", async () => {
    const coverage = workspace.path("coverage");
    mkdirSync(coverage);
    const spawned = spawnCommand({ workspace, args: ["--version"], env: { NODE_V8_COVERAGE: coverage } });
    expect(await spawned.exited).toMatchObject({ code: 0 });
    const loaded = loadedChunks(coverage).map(({ source }) => source);
    expect(loaded.length).toBeGreaterThan(0);
    expect(loaded.filter((source) => /ZodError|streamText|OpenAPIHono/.test(source))).toEqual([]);
    expect(loaded.join("").length).toBeLessThan(100_000);
  });

  it.each([["--help"], ["-h"], ["help"], []])("%j explains itself", async (...args) => {
    const { code, stdout } = await run(...args);
    expect(code).toBe(0);
    expect(stdout).toContain("serve");
  });

  it("serve --help names every option", async () => {
    const { code, stdout } = await run("serve", "--help");
    expect(code).toBe(0);
    for (const option of ["--port", "--hostname", "--cors", "--cwd", "--debug", "--log-level"])
      expect(stdout).toContain(option);
  });
});

describe("words that cannot be meant end with 2 and say what is wrong", () => {
  it.each([
    [["frobnicate"], "frobnicate"],
    [["serve", "extra"], "extra"],
    [["serve", "--port", "many"], "--port"],
    [["serve", "--port", "70000"], "--port"],
    [["serve", "--port=-1"], "--port"],
    [["serve", "--port"], "--port"],
    [["serve", "--cwd", "/no/such/place"], "/no/such/place"],
    [["serve", "--log-level", "shouting"], "--log-level"],
    [["serve", "--hostname", "0.0.0.0"], "OPENCODE_SERVER_PASSWORD"],
    [["serve", "--hostname=::"], "OPENCODE_SERVER_PASSWORD"],
  ])("%j", async (args, word) => {
    const { code, stdout, stderr } = await run(...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(word);
    expect(stderr).not.toMatch(/^\s+at /m);
  });
});

describe("serve", () => {
  it("says one line on stdout, and no other ever", async () => {
    const server = await serve("--port", "0", "--debug");
    await (await server.fetch("/session")).arrayBuffer();
    await server.kill("SIGTERM");
    expect(server.stdout()).toBe(`opencode server listening on http://127.0.0.1:${server.port}\n`);
    expect(server.stderr()).toContain("OPENCODE_SERVER_PASSWORD");
  });

  it.each([
    ["spaced", ["--hostname", "127.0.0.1", "--port", "0"]],
    ["joined", ["--hostname=127.0.0.1", "--port=0"]],
    [
      "of a spawning client",
      ["--hostname", "localhost", "--port", "0", "--log-level", "WARN", "--print-logs"],
    ],
  ])("takes its options %s", async (_, args) => {
    const server = await serve(...args);
    expect(await (await server.fetch("/global/health")).json()).toMatchObject({ healthy: true });
  });

  it("only warns of options it does not have", async () => {
    const server = await serve("--port", "0", "--frobnicate", "--mdns=false");
    expect((await server.fetch("/global/health")).status).toBe(200);
    expect(server.stderr()).toContain("--frobnicate");
  });

  it("allows every origin given with --cors", async () => {
    const origins = ["http://one.example", "https://two.example:8443"];
    const server = await serve(
      "--port",
      "0",
      "--cors",
      "http://one.example",
      "--cors=https://two.example:8443",
    );
    for (const origin of [...origins, "http://localhost:3000"]) {
      const response = await fetch(`${server.url}/global/health`, { headers: { origin } });
      expect(response.headers.get("access-control-allow-origin")).toBe(origin);
    }
    const foreign = await fetch(`${server.url}/global/health`, {
      headers: { origin: "http://evil.example" },
    });
    expect(foreign.headers.get("access-control-allow-origin")).toBeNull();
  });

  it("works where --cwd says", async () => {
    workspace.write("elsewhere/a.txt", "");
    const server = await serve("--port", "0", "--cwd", "../elsewhere");
    expect(await (await server.fetch("/path")).json()).toMatchObject({
      directory: workspace.path("elsewhere"),
    });
  });

  it("ends with 1 and EADDRINUSE when the port it was given is taken", async () => {
    const first = await serve("--port", "0");
    const { code, stdout, stderr } = await run("serve", "--port", String(first.port));
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toContain("EADDRINUSE");
    expect((await first.fetch("/global/health")).status).toBe(200);
  });

  it("takes the next free port when it was given none and the usual one is taken", async () => {
    const servers = [await serve(), await serve()];
    expect(servers[1]?.port).not.toBe(servers[0]?.port);
    for (const server of servers) expect((await server.fetch("/global/health")).status).toBe(200);
  });
});

describe("what the build lays beside the command", () => {
  it("is found by it: the contract, the schema of the config, the shell's grammar", async () => {
    const { url } = await serve("--port", "0");
    const json = async (path: string, body?: unknown) => {
      const init = body === undefined ? {} : { method: "POST", body: JSON.stringify(body) };
      const response = await fetch(`${url}${path}`, init);
      return { status: response.status, body: await response.json() };
    };
    expect(await json("/doc")).toMatchObject({ status: 200, body: { openapi: "3.1.0" } });
    expect(await json("/config.schema.json")).toMatchObject({ status: 200 });
    const session = await json("/session", {});
    const parts = [{ type: "text", text: "run: echo $(echo from a grammar)" }];
    const answer = await json(`/session/${session.body.id}/message`, { parts });
    expect(JSON.stringify(answer.body)).toContain("Done");
    for (const file of ["web-tree-sitter.wasm", "tree-sitter-bash.wasm", "openapi.gen.json"]) {
      expect(readdirSync(new URL("../../cli/dist", import.meta.url))).toContain(file);
    }
  });
});
