import { existsSync, readdirSync, rmSync } from "node:fs";
import { afterAll, describe, expect, it } from "vitest";
import { houseSource, packPackage } from "../support/house-provider.js";
import { drive, textOf } from "../support/scenario.js";
import { startServer, type TestServer } from "../support/server.js";
import { exercises, verifies } from "../support/verifies.js";
import { createWorkspace } from "../support/workspace.js";

exercises("session.prompt");
// npm is several processes' worth of work.

const workspace = createWorkspace();
const ran = workspace.path("script-has-run");

const manifest = {
  name: "@house/provider",
  version: "1.2.3",
  type: "module",
  exports: { import: "./index.js" },
  scripts: { postinstall: `touch ${ran}`, prepare: `touch ${ran}` },
};
const archive = await packPackage(workspace, "house", {
  "package.json": JSON.stringify(manifest),
  "index.js": houseSource,
});
// A folder will do as well.
const nothing = workspace.path("nothing");
workspace.write("nothing/package.json", '{"name":"nothing","version":"1.0.0","main":"index.js"}');
workspace.write("nothing/index.js", "exports.sum = (a, b) => a + b;");

const provider = (npm: string) => ({ npm, options: { word: "says" }, models: { one: { name: "One" } } });
const start = () =>
  startServer({
    workspace,
    trusted: [],
    env: {
      npm_config_registry: "http://127.0.0.1:9/",
      npm_config_fetch_retries: "0",
      npm_config_cache: workspace.path("npm-cache"),
    },
    config: {
      model: "house/one",
      small_model: "demo/demo",
      provider: {
        house: provider(archive),
        missing: provider(workspace.path("missing.tgz")),
        offline: provider("some-provider-of-tests@1.0.0"),
        nothing: provider(nothing),
        odd: provider("--global"),
        git: provider("git+ssh://git@127.0.0.1/x.git"),
      },
    },
  });

let server: TestServer | undefined;
afterAll(async () => {
  await server?.close();
});

async function prompted(on: TestServer, providerID: string) {
  const app = drive(on);
  const { id } = await app.session({ title: providerID });
  return app.prompt(id, {
    model: { providerID, modelID: "one" },
    parts: [{ type: "text", text: "Hello." }],
  });
}

const lying = () => readdirSync(workspace.path("data/packages"));

describe("a package that a provider's configuration names", () => {
  it("is installed once on its first use, without its scripts, and told of meanwhile", async () => {
    verifies("provider.package");
    server = await start();
    expect(existsSync(workspace.path("data/packages"))).toBe(false);
    const events = await server.events();
    const answers = await Promise.all([prompted(server, "house"), prompted(server, "house")]);
    expect(answers.map(({ parts }) => textOf(parts))).toEqual(["house says one 1", "house says one 1"]);
    await events.until(
      (event) => event.type === "tui.toast.show" && event.properties.message.includes(archive),
    );
    events.close();
    const told = server.logged.filter((line) => line.startsWith("info installing the provider package"));
    expect(told).toHaveLength(1);
    expect(lying()).toEqual([expect.stringMatching(/^house-provider-1\.2\.3\.tgz-[0-9a-f]{8}$/)]);
    expect(existsSync(ran)).toBe(false);
    await server.stop();
  });

  it("stays as it was, and needs nobody any more", async () => {
    rmSync(archive);
    server = await start();
    const { parts } = await prompted(server, "house");
    expect(textOf(parts)).toContain("house says one");
    expect(server.logged.filter((line) => line.startsWith("info installing the provider package"))).toEqual(
      [],
    );
  });

  it("is no matter of a project that nobody vouches for", async () => {
    const on = server;
    if (!on) throw new Error("no server");
    workspace.write("theirs/package.json", JSON.stringify({ ...manifest, name: "theirs" }));
    workspace.write("theirs/index.js", houseSource);
    const config = { provider: { theirs: provider(workspace.path("theirs")) } };
    const directory = on.place("clone", { "opencode.json": JSON.stringify(config) });
    const app = drive(on);
    const before = lying();
    for (const reply of ["reject", "once"] as const) {
      const events = await on.events(`/event?directory=${encodeURIComponent(directory)}`);
      const { id } = await app.session({ title: "theirs", directory });
      const turn = app.prompt(id, {
        model: { providerID: "theirs", modelID: "one" },
        parts: [{ type: "text", text: "Hello." }],
      });
      const asked = await events.first("permission.asked");
      expect(asked.properties.patterns.join()).toContain("runs the package");
      expect(lying()).toEqual(before);
      await app.reply(asked.properties.id, reply);
      const { info, parts } = await turn;
      events.close();
      if (reply === "reject") {
        expect(info).toMatchObject({ error: {} });
        expect(lying()).toEqual(before);
      } else {
        expect(textOf(parts)).toBe("theirs says one 1");
      }
    }
    expect(existsSync(ran)).toBe(false);
  });

  it("says what to do where that fails", async () => {
    verifies("provider.package-fails");
    const on = server;
    if (!on) throw new Error("no server");
    const failures: [string, RegExp][] = [
      ["missing", /missing\.tgz could not be installed: .*(ENOENT|no such file)/i],
      [
        "offline",
        /tests@1\.0\.0 could not be installed: the registry cannot be reached .*Send the prompt again/,
      ],
      ["nothing", /is no provider for the AI SDK: it has no function whose name begins with "create"/],
      ["odd", /--global cannot be installed: "npm" .* is a name, a name with a version, or an absolute path/],
      ["git", /cannot be installed/],
    ];
    const answers = await Promise.all(failures.map(([id]) => prompted(on, id)));
    for (const [at, { info }] of answers.entries()) {
      expect(info).toMatchObject({ error: { name: "APIError", data: { isRetryable: false } } });
      expect(info.role === "assistant" && info.error?.data.message).toMatch(failures[at]?.[1] ?? /$./);
    }
    expect(lying().filter((name) => /tmp|lock/.test(name))).toEqual([]);
  });
});
