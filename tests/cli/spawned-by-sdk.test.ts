import { chmodSync } from "node:fs";
import { createOpencode as createOwn, createOpencodeServer as createOwnServer } from "@opencode/sdk";
import { createOpencode, createOpencodeServer } from "@opencode-ai/sdk/v2";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ownEnvironment, program } from "../support/spawn.js";
import { createWorkspace, type Workspace } from "../support/workspace.js";

const timeout = 30_000;

let workspace: Workspace;
beforeEach(() => {
  workspace = createWorkspace({ "home/.keep": "", "project/.keep": "" });
  workspace.write("bin/opencode", `#!/bin/sh\nexec "${process.execPath}" "${program}" "$@"\n`);
  chmodSync(workspace.path("bin/opencode"), 0o755);
  const { PATH, ...env } = ownEnvironment(workspace);
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
  vi.stubEnv("PATH", `${workspace.path("bin")}:${PATH}`);
});
afterEach(() => {
  vi.unstubAllEnvs();
  workspace.remove();
});

const isUp = (url: string) =>
  fetch(`${url}/global/health`).then(
    (response) => response.ok,
    () => false,
  );

describe.each([
  ["the official SDK", createOpencodeServer],
  ["ours", createOwnServer],
])("%s", (_, createServer) => {
  it("finds us on the PATH, passes its configuration, and ends us", async () => {
    const server = await createServer({ port: 0, timeout, config: { username: "from the SDK" } });
    try {
      expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
      const config = (await (await fetch(`${server.url}/config`)).json()) as { username: string };
      expect(config.username).toBe("from the SDK");
    } finally {
      await server.close();
    }
    await vi.waitFor(async () => expect(await isUp(server.url)).toBe(false), { timeout });
  });

  it("says what we said when the port is taken", async () => {
    const server = await createServer({ port: 0, timeout });
    try {
      const port = Number(new URL(server.url).port);
      await expect(createServer({ port, timeout })).rejects.toThrow("EADDRINUSE");
    } finally {
      await server.close();
    }
  });
});

describe.each([
  ["the official SDK", createOpencode as unknown as typeof createOwn],
  ["ours", createOwn],
])("createOpencode of %s", (_, create) => {
  it("prompts, streams and reads through the client it brings", async () => {
    const { client, server } = await create({ port: 0, timeout });
    try {
      const directory = workspace.path("project");
      const created = await client.session.create({ directory });
      const sessionID = created.data?.id ?? "";
      const { stream } = await client.event.subscribe({ directory });
      const deltas: string[] = [];
      const idle = (async () => {
        for await (const event of stream) {
          if (event.type === "message.part.delta") deltas.push(event.properties.delta);
          if (event.type === "session.idle") return;
        }
      })();
      const answer = await client.session.prompt({
        sessionID,
        directory,
        parts: [{ type: "text", text: "say: 3" }],
      });
      await idle;
      expect(answer.data?.parts.find((part) => part.type === "text")).toMatchObject({ text: "w0 w1 w2 " });
      expect(deltas.join("")).toBe("w0 w1 w2 ");
    } finally {
      await server.close();
    }
  });
});
