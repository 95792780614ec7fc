import { chmodSync, existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { initRepository } from "../support/git.js";
import { data, SCRIPTED_KEY, scriptedConfig } from "../support/scenario.js";
import { startScriptedOpenAI } from "../support/scripted-openai.js";
import { startServer, type TestServer } from "../support/server.js";
import { verifies } from "../support/verifies.js";
import { createWorkspace } from "../support/workspace.js";

const secret = (number: number) => `S-${String(number).padStart(2, "0")}-planted`;

/** Keys in every place that was thought of, and what is none. */
const config = {
  provider: {
    local: {
      name: "Local",
      options: {
        baseURL: `http://127.0.0.1:9/v1?key=${secret(1)}&page=2#access_token=${secret(2)}`,
        apiKey: secret(3),
        headers: { "x-anything": secret(4) },
        bearer: secret(5),
        pat: secret(6),
        fallbacks: [
          { region: "eu", apiKey: secret(7) },
          { name: "Authorization", value: secret(8) },
        ],
        apiKeys: [secret(9)],
        auth: { type: "custom", value: secret(10) },
        deep: { er: [[{ sessionToken: secret(11) }]] },
        region: "north",
        setCacheKey: true,
      },
      models: {
        m: {
          headers: { "x-other": secret(12) },
          options: { password: secret(13), reasoningEffort: "high", tools: [{ token: secret(14) }] },
          variants: { fast: { clientSecret: secret(15), effort: "low" } },
          provider: { api: `https://user:${secret(16)}@api.example/v1?code=${secret(17)}` },
        },
        "auth-model": { name: "Named like a key" },
      },
    },
    odd: {
      options: { baseURL: "http://127.0.0.1:9", "x-thing": "{env:CUSTOM_THING}", also: "{file:./thing.txt}" },
      models: { m: {} },
    },
    listed: { env: ["LISTED_THING"], options: { baseURL: "http://127.0.0.1:9" }, models: { m: {} } },
    placed: { options: { baseURL: "http://{env:MODEL_HOST}:9" }, models: { m: {} } },
  },
  mcp: {
    env: {
      type: "local",
      command: [process.execPath, "nowhere.mjs"],
      environment: { OWN_THING: "{env:OWN_THING}" },
      enabled: false,
    },
    far: {
      type: "remote",
      url: "http://127.0.0.1:9/mcp",
      headers: { "x-a": "{env:FAR_THING}" },
      enabled: false,
    },
  },
};
const env = {
  CUSTOM_THING: "custom-thing-0123",
  SAME_THING: "custom-thing-0123",
  LISTED_THING: "listed-thing-0123",
  FAR_THING: "far-thing-0123456",
  OWN_THING: "own-thing-01234567",
  OTHER_THING: "other-thing-0123",
  MODEL_HOST: "127.0.0.1",
};
const files = { "opencode.json": JSON.stringify(config), "thing.txt": "thing-in-a-file-0123\n" };

describe("what is a key", () => {
  it("is in no list of providers and no configuration; everything else is", async () => {
    verifies("secret.one-list");
    const server = await startServer({ files, env });
    for (const path of ["/config", "/provider", "/config/providers"]) {
      const text = await (await server.fetch(path)).text();
      const seen = [...text.matchAll(/S-\d\d-planted/g), ...text.matchAll(/(custom|far|listed)-thing-\d+/g)];
      expect([path, [...seen].map(([word]) => word)]).toEqual([path, []]);
      expect([path, text.includes("thing-in-a-file")]).toEqual([path, false]);
    }
    const [all, listed, shown] = await Promise.all([
      data(server.own.provider.list()),
      data(server.own.config.providers()),
      data(server.own.config.get()),
    ]);
    const [one, two] = [all.all, listed.providers].map((list) => list.find(({ id }) => id === "local"));
    expect(one).toEqual(two);
    expect(one).toMatchObject({
      name: "Local",
      options: {
        baseURL: "http://127.0.0.1:9/v1?key=***&page=2#access_token=***",
        region: "north",
        setCacheKey: true,
      },
      models: {
        m: {
          options: { reasoningEffort: "high", password: "***" },
          variants: { fast: { effort: "low" } },
          api: { url: "https://***@api.example/v1?code=***" },
        },
        "auth-model": { name: "Named like a key", id: "auth-model" },
      },
    });
    expect(shown.provider?.local?.options).toMatchObject({
      fallbacks: [
        { region: "eu", apiKey: "***" },
        { name: "Authorization", value: "***" },
      ],
      apiKeys: ["***"],
    });
    await server.close();
  });

  it("is not in the environment of commands, whatever its variable is called", async () => {
    verifies("secret.commands");
    const server = await startServer({ files, env });
    const said = await shell(server, `env | grep THING; env | grep MODEL_HOST`);
    expect(said.split("\n").sort()).toEqual([
      "MODEL_HOST=127.0.0.1",
      "OTHER_THING=other-thing-0123",
      "OWN_THING=own-thing-01234567",
    ]);
    // One that is used as a key from now on is taken out from now on.
    const also = {
      ...config,
      provider: { ...config.provider, more: { options: { key: "{env:OTHER_THING}" } } },
    };
    server.workspace.write("project/opencode.json", JSON.stringify(also));
    await expect.poll(() => shell(server, "env | grep -c OTHER_THING"), { interval: 300 }).toBe("0");
    await server.close();
  });
});

describe("what is a key", () => {
  it("is in the environment of no MCP server, tool file or git either", async () => {
    verifies("secret.commands");
    const workspace = createWorkspace();
    const heard = (name: string) => workspace.path(`${name}.env`);
    const write = (name: string) =>
      `writeFileSync(${JSON.stringify(heard(name))}, Object.entries(process.env).map((pair) => pair.join("=")).join("\\n"));`;
    workspace.write("mcp.mjs", `import { writeFileSync } from "node:fs"; ${write("mcp")}`);
    workspace.write("shims/git", `#!/bin/sh\nenv >> ${heard("git")}\nPATH=\${PATH#*:} exec git "$@"\n`);
    chmodSync(workspace.path("shims/git"), 0o755);
    const mcp = {
      ...config.mcp,
      own: {
        type: "local",
        command: [process.execPath, workspace.path("mcp.mjs")],
        environment: { GIVEN: "given-to-it-0123" },
      },
    };
    const server = await startServer({
      workspace,
      files: {
        ...files,
        "opencode.json": JSON.stringify({ ...config, mcp }),
        ".opencode/tool/own.mjs": `import { writeFileSync } from "node:fs"; ${write("tool")}
export default { description: "x", args: {}, execute: () => "x" };`,
      },
      env: { ...env, GIT_DIR: "/nowhere", PATH: `${workspace.path("shims")}:${process.env.PATH}` },
    });
    initRepository(server.directory);
    const text = (name: string) => (existsSync(heard(name)) ? readFileSync(heard(name), "utf8") : "");
    await data(server.own.tool.ids());
    await data(server.own.mcp.status());
    await data(server.own.session.create({}));
    await shell(server, "git status");
    for (const name of ["mcp", "tool", "git"]) {
      await expect.poll(() => text(name)).not.toBe("");
      expect([name, text(name).match(/(custom|far|listed)-thing-[0-9]+/g)]).toEqual([name, null]);
    }
    expect(text("mcp")).toContain("GIVEN=given-to-it-0123");
    expect(text("tool")).toContain("OTHER_THING=");
    await server.close();
  });

  it("is in no error that a provider's answer ends in", async () => {
    verifies("secret.errors");
    const model = await startScriptedOpenAI();
    const scripted = scriptedConfig(model, {
      options: {
        baseURL: model.url,
        apiKey: SCRIPTED_KEY,
        headers: {
          "x-anything": secret(21),
          "x-scheme": `Custom ${secret(22)}`,
          "content-type": "application/json",
        },
        auth: { type: "custom", value: secret(23) },
        "x-thing": "{env:CUSTOM_THING}",
      },
      models: {
        one: {
          headers: { "x-other": secret(24) },
          limit: { context: 100_000, output: 10_000 },
        },
      },
    });
    const server = await startServer({ files: { "opencode.json": JSON.stringify(scripted) }, env });
    const said = [21, 22, 23, 24].map(secret).concat(env.CUSTOM_THING, SCRIPTED_KEY);
    for (const step of [
      {
        refuse: {
          status: 400,
          body: { error: { message: `No: ${said.join(" ")} application/json` } },
          headers: { "x-echo": said.join(" ") },
        },
      },
      { refuse: { status: 401, body: { error: { message: said.join(" ") } } } },
      { text: "A", streamError: { type: "invalid_request_error", message: said.join(" ") } },
    ]) {
      model.script(step);
      const { id } = await data(server.own.session.create({ title: "x" }));
      const { info } = await data(
        server.own.session.prompt({ sessionID: id, parts: [{ type: "text", text: "go" }] }),
      );
      const error = info.role === "assistant" && info.error;
      expect(error).toBeTruthy();
      for (const one of said) expect(JSON.stringify(error)).not.toContain(one);
      if (JSON.stringify(step).includes("application"))
        expect(JSON.stringify(error)).toContain("application/json");
    }
    await server.close();
    await model.close();
  });
});

async function shell(server: TestServer, command: string): Promise<string> {
  const session = await data(server.own.session.create({}));
  const { parts } = await data(server.own.session.shell({ sessionID: session.id, agent: "build", command }));
  const [part] = parts.filter((one) => one.type === "tool");
  if (part?.type !== "tool" || part.state.status !== "completed") throw new Error(JSON.stringify(parts));
  return part.state.output.trim();
}
