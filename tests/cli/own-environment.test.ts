import { existsSync } from "node:fs";
import { afterEach, beforeEach, expect, it } from "vitest";
import { endSpawned, spawnServer } from "../support/spawn.js";
import { verifies } from "../support/verifies.js";
import { createWorkspace, type Workspace } from "../support/workspace.js";

let workspace: Workspace;
beforeEach(() => {
  workspace = createWorkspace();
});
afterEach(async () => {
  await endSpawned();
  workspace.remove();
});

it.skipIf(!existsSync("/proc/self/environ"))(
  "what it was started with is not shown to what it runs",
  async () => {
    verifies("secret.process");
    const keys = {
      OPENCODE_SERVER_PASSWORD: "the-password-0123",
      XAI_API_KEY: "xai-0123456789abcdef",
      CUSTOM_THING: "custom-0123456789",
    };
    const server = await spawnServer({
      workspace,
      env: { ...keys, OPENCODE_RUN: "run_outer:ses_outer:tool_outer", LANG: "C.UTF-8", OTHER: "kept" },
      config: {
        provider: { near: { options: { apiKey: "{env:CUSTOM_THING}", baseURL: "http://127.0.0.1:9" } } },
      },
    });
    const authorization = `Basic ${btoa(`u:${keys.OPENCODE_SERVER_PASSWORD}`)}`;
    const ask = async (path: string, body: object) => {
      const headers = { authorization, "content-type": "application/json" };
      const response = await server.fetch(path, { method: "POST", headers, body: JSON.stringify(body) });
      expect(response.status).toBe(200);
      return response.json();
    };
    const { id } = await ask("/session", {});
    const command = `cat /proc/$PPID/environ /proc/${server.pid}/environ | tr -s '\\0' '\\n'; echo; echo own:; env`;
    const { parts } = await ask(`/session/${id}/shell`, { agent: "build", command });
    const output: string = parts.find(({ type }: { type: string }) => type === "tool").state.output;
    for (const value of Object.values(keys)) expect(output).not.toContain(value);
    const [ofServer = "", own = ""] = output.split("own:\n");
    expect(new Set(ofServer.trim().split(/\n+/))).toEqual(
      new Set(["OPENCODE_RUN=run_outer:ses_outer:tool_outer"]),
    );
    // What is no key has come through, from where the server keeps it since.
    expect(own).toMatch(/^OTHER=kept$/m);
    expect(own).toMatch(/^LANG=C.UTF-8$/m);
    expect(own).toMatch(/^PATH=.+$/m);
  },
);
