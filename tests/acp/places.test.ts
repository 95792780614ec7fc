import { mkdirSync, symlinkSync } from "node:fs";
import { afterEach, describe, expect, it } from "vitest";
import { verifies } from "../support/verifies.js";
import { endAgents, startAgent } from "./harness.js";

afterEach(endAgents);

const pwd = { toolCalls: [{ name: "bash", input: { command: "pwd -P", description: "says where" } }] };
const then = { text: "done" };

describe("the folder of a session", () => {
  it("is one that is there, or the request is refused with words", async () => {
    verifies("acp.cwd.refused");
    const agent = await startAgent({ files: { "a.txt": "a\n" }, steps: [then] });
    const known = await agent.newSession();
    await agent.prompt(known, "hello");
    const wrong: [string, RegExp][] = [
      ["C:\\work", /a path of Windows/],
      ["c:/work", /a path of Windows/],
      ["\\\\server\\share", /a path of Windows/],
      ["~/x", /for a shell/],
      ["~", /for a shell/],
      ["file:///tmp", /an address/],
      ["missing", /there is no folder .*missing/],
      [`${agent.directory}/a.txt`, /is not a folder/],
      [`${agent.directory}/a.txt/deeper`, /there is no folder/],
      [`${agent.directory}/${"n".repeat(300)}`, /cannot be used/],
      ["a\0b", /NUL/],
    ];
    for (const method of ["session/new", "session/load", "session/resume", "session/fork"])
      for (const [cwd, message] of wrong) {
        const params = { sessionId: known, cwd, mcpServers: [] };
        await expect(agent.request(method, params), `${method} ${cwd}`).rejects.toMatchObject({
          code: -32602,
          message: expect.stringMatching(message),
        });
        const beside = { ...params, cwd: ".", additionalDirectories: [agent.directory, cwd] };
        await expect(agent.request(method, beside)).rejects.toMatchObject({
          code: -32602,
          message: expect.stringContaining("additionalDirectories[1]"),
        });
      }
    const { sessions } = await agent.request("session/list", {});
    expect(sessions).toMatchObject([{ sessionId: known, cwd: agent.directory }]);
    await expect(agent.request("session/list", { cwd: "~/x" })).rejects.toMatchObject({ code: -32602 });
  });

  it("is the one that load, resume and fork name, and the same by any of its names", async () => {
    verifies("acp.cwd.heeded", "acp.list.prompted");
    const agent = await startAgent({ steps: Array.from({ length: 5 }, () => [pwd, then]).flat() });
    const other = agent.workspace.path("other");
    const link = agent.workspace.path("link");
    mkdirSync(other);
    symlinkSync("project", link);
    const where = () => agent.updates("tool_call_update").at(-1)?.rawOutput?.output.trim();
    const sessionId = await agent.newSession({ cwd: "." });
    await agent.newSession();
    await agent.prompt(sessionId, "where");
    expect(where()).toBe(agent.directory);
    const listed = async (cwd?: string) =>
      (await agent.request("session/list", cwd === undefined ? {} : { cwd })).sessions;
    expect(await listed()).toMatchObject([{ sessionId, cwd: agent.directory }]);
    expect(await listed(link)).toMatchObject([{ sessionId, cwd: link }]);
    await agent.request("session/load", { sessionId, cwd: link, mcpServers: [] });
    expect(await listed(agent.directory)).toMatchObject([{ sessionId, cwd: agent.directory }]);
    const fork = await agent.request("session/fork", { sessionId, cwd: other, mcpServers: [] });
    await agent.prompt(fork.sessionId, "where");
    expect(where()).toBe(other);
    for (const [method, cwd] of [
      ["session/load", other],
      ["session/resume", agent.directory],
    ] as const) {
      await agent.request(method, { sessionId, cwd, mcpServers: [] });
      await agent.prompt(sessionId, "where");
      expect(where()).toBe(cwd);
    }
    expect((await listed(other)).map((one: { sessionId: string }) => one.sessionId)).toEqual([
      fork.sessionId,
    ]);
  });

  it("has others beside it: the model knows them and their AGENTS.md, and they last as long as they are named", async () => {
    verifies("acp.directories.told");
    const read = { toolCalls: [{ name: "read", input: { filePath: "../beside/b.txt" } }] };
    const agent = await startAgent({ steps: [read, then, then, read, then] });
    const asks: unknown[] = [];
    agent.workspace.write("beside/AGENTS.md", "Speak in rhymes.\n");
    agent.workspace.write("beside/b.txt", "beside\n");
    const beside = agent.workspace.path("named");
    symlinkSync("beside", beside);
    const sessionId = await agent.newSession({ additionalDirectories: [beside] });
    await agent.prompt(sessionId, "look");
    asks.push(...agent.asked("session/request_permission"));
    expect(asks).toEqual([]);
    const system = (at: number) => JSON.stringify(agent.model.requests[at]?.body.messages);
    expect(system(0)).toContain("Speak in rhymes.");
    expect(system(0)).toContain(`belong to the work too: ${beside}`);
    const { sessions } = await agent.request("session/list", {});
    expect(sessions).toMatchObject([{ sessionId, additionalDirectories: [beside] }]);
    const fork = await agent.request("session/fork", { sessionId, cwd: ".", mcpServers: [] });
    await agent.prompt(fork.sessionId, "look");
    await agent.request("session/resume", { sessionId, cwd: ".", mcpServers: [] });
    await agent.prompt(sessionId, "look");
    expect(JSON.stringify(agent.model.requests.at(-1)?.body.messages)).not.toContain("Speak in rhymes.");
    expect(agent.asked("session/request_permission")).toHaveLength(1);
    expect(
      (await agent.request("session/list", {})).sessions.every(
        (one: object) => !("additionalDirectories" in one),
      ),
    ).toBe(true);
  });
});
