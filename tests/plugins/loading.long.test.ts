import { existsSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { expect, it } from "vitest";
import { useScriptedServer } from "../support/fixture.js";
import { childrenOf } from "../support/processes.js";
import { data, eventually, scriptedConfig, toolsOf } from "../support/scenario.js";
import { verifies } from "../support/verifies.js";
import { createWorkspace } from "../support/workspace.js";

const workspace = createWorkspace();
const { model, server, app, log } = await useScriptedServer((scripted) => ({
  workspace,
  config: { ...scriptedConfig(scripted), permission: { bash: "allow" } },
  trusted: [`${workspace.directory}/mine*`],
  pluginDeadlines: { load: 60_000, boot: 60_000 },
}));
model.respond(({ body }) =>
  body.messages.at(-1)?.role === "tool"
    ? { text: "Done." }
    : { toolCalls: [{ name: "bash", input: { command: "echo hello", description: "x" } }] },
);

/** Every plugin here writes its mark behind the output of a tool, so that their order shows. */
const marks = (name: string) => `{ "tool.execute.after": async (_, out) => { out.output += "+${name}" } }`;
const fn = (name: string) => `async () => (${marks(name)})`;

async function output(directory: string, id?: string): Promise<string> {
  const session = id ?? (await app.session({ directory, title: "loading" })).id;
  await app.prompt(session, "go");
  const [state] = toolsOf((await app.messages(session)).flatMap(({ parts }) => parts))
    .map((part) => part.state)
    .slice(-1);
  return state?.status === "completed" ? state.output : JSON.stringify(state);
}

const runners = () => childrenOf(process.pid).filter(({ args }) => args.includes("plugin-runner"));

it("without plugins no process is started for them", async () => {
  verifies("plugin.none");
  expect(await output(server.place("mine-none"))).toBe("hello\n");
  await data(app.client.config.get({ directory: server.directory }));
  expect(runners()).toEqual([]);
});

it("plugins of every form are run in order, each once", async () => {
  verifies("plugin.loading");
  const directory = server.place("mine-forms", {
    "forms/default.js": `export default ${fn("default")}; export const version = "1.2.3"`,
    "forms/named.js": `export const B = ${fn("B")}; export const A = ${fn("A")}; export const C = A; export class D {}`,
    "forms/server.js": `export default { id: "x", server: ${fn("server")} }; export const other = ${fn("other")}`,
    "forms/common.js": `module.exports = ${fn("common")}`,
    "forms/folder/package.json": `{ "type": "module", "main": "./wrong.js", "exports": { ".": "./wrong.js", "./server": { "types": "./x.d.ts", "import": "./right.js" } } }`,
    "forms/folder/right.js": `export default ${fn("folder")}`,
    "forms/folder/wrong.js": `export default ${fn("wrong")}`,
    "forms/options.js": `export const O = async (_, options) => ({ "tool.execute.after": async (_, out) => { out.output += "+" + options.mark } })`,
    "forms/typed.ts": `import type { Plugin } from "@opencode-ai/plugin"
import { z } from "zod"
import { mark } from "./lib/mark"
export const helper: string = "no plugin"
export const Typed: Plugin = async () => ({ "tool.execute.after": async (_: unknown, out: { output: string }) => { out.output += mark(z.string().parse("typed")) } })`,
    "forms/lib/mark.ts": `export const mark = (text: string): string => "+" + text`,
    "forms/by-address.js": `export default ${fn("address")}`,
    "opencode.json": JSON.stringify({
      plugin: [
        ["./forms/options.js", { mark: "early" }],
        "./forms/default.js",
        "./forms/named.js",
        "./forms/server.js",
        "./forms/common.js",
        "./forms/folder",
        "./forms/typed.ts",
        ["./forms/options.js", { mark: "late" }],
      ],
    }),
    ".opencode/opencode.json": JSON.stringify({
      plugin: [pathToFileURL(workspace.path("mine-forms/forms/by-address.js")).href],
    }),
    ".opencode/plugin/one.js": `export default ${fn("one")}`,
    ".opencode/plugins/two.js": `export default ${fn("two")}`,
    ".opencode/plugin/below/not.js": `export default ${fn("below")}`,
    ".opencode/plugin/not.mjs": `export default ${fn("mjs")}`,
  });
  workspace.write("home/.config/opencode/plugin/user.js", `export default ${fn("user")}`);
  expect(await output(directory)).toBe(
    "hello\n+default+A+B+server+common+folder+typed+late+user+address+one+two",
  );
  const { plugin } = await data(app.client.config.get({ directory }));
  expect(plugin?.length).toBe(11);
  expect(plugin?.[6]).toEqual([expect.stringMatching(/^file:.*options\.js$/), { mark: "late" }]);
  expect(runners().length).toBe(1);
});

it("a plugin is told in the configuration who said which plugins there are", async () => {
  const directory = server.place("mine-origins", {
    "opencode.json": JSON.stringify({ plugin: [["./tells.js", { a: 1 }]] }),
    "tells.js": `export default async () => ({ config: async (config) => { config.username = JSON.stringify(config.plugin_origins) } })`,
    ".opencode/plugin/lies.js": `export default ${fn("lies")}`,
  });
  workspace.write("home/.config/opencode/plugin/user.js", `export default ${fn("user")}`);
  const config = await data(app.client.config.get({ directory }));
  const own = `${workspace.path("home")}/.config/opencode`;
  const address = (file: string) => pathToFileURL(file).href;
  expect(JSON.parse(config.username ?? "")).toEqual([
    {
      spec: [address(`${directory}/tells.js`), { a: 1 }],
      source: `${directory}/opencode.json`,
      scope: "local",
    },
    { spec: address(`${own}/plugin/user.js`), source: own, scope: "global" },
    {
      spec: address(`${directory}/.opencode/plugin/lies.js`),
      source: `${directory}/.opencode`,
      scope: "local",
    },
  ]);
  expect(config).not.toHaveProperty("plugin_origins");
});

it("a wrong entry is told with its place", async () => {
  const directory = server.place("mine-wrong", { "opencode.json": JSON.stringify({ plugin: ["x", 5] }) });
  const { status, body } = await app.raw("GET", `/config?directory=${encodeURIComponent(directory)}`);
  expect({ status, name: body.name }).toEqual({ status: 400, name: "ConfigInvalidError" });
  expect(JSON.stringify(body.data)).toMatch(/"plugin","1"/);
});

it("a project's plugin runs once somebody allows it as it is, the user's own without being asked for", async () => {
  verifies("plugin.trust");
  const text = (name: string) =>
    `import { writeFileSync } from "node:fs"; writeFileSync(import.meta.dirname + "/../../ran.txt", "x"); export default ${fn(name)}`;
  // A second try finds nothing of the first.
  const place = `theirs-${Math.round(performance.now())}`;
  const directory = server.place(place, { ".opencode/plugin/theirs.js": text("theirs") });
  const ran = () => existsSync(`${directory}/ran.txt`);
  await data(app.client.config.get({ directory }));
  await data(app.client.tool.ids({ directory }));
  expect(ran()).toBe(false);
  const { id } = await app.session({ directory, title: "trust" });
  const asked = () => log.session(id).of("permission.asked");
  /** What was written just now may not be seen yet: then that turn asks nothing, and the next one does. */
  const ask = async (reply: "once" | "reject") => {
    const before = asked().length;
    for (let answered = before; ; ) {
      let over = false;
      const turn = output(directory, id).finally(() => {
        over = true;
      });
      // Where this test fails, the server ends before the turn does.
      turn.catch(() => undefined);
      while (!over) {
        await eventually(
          () => over || asked().length > answered,
          (either) => either,
        );
        for (const { properties } of asked().slice(answered)) {
          expect(properties).toMatchObject({ permission: "project_trust" });
          expect(JSON.stringify(properties.metadata)).toContain('"kind":"plugin"');
          await app.reply(properties.id, reply);
          answered++;
        }
      }
      const said = await turn;
      if (answered > before) return said;
    }
  };
  expect(await ask("reject")).toBe("hello\n+user");
  expect(ran()).toBe(false);
  // Another content is another question.
  workspace.write(`${place}/.opencode/plugin/theirs.js`, text("changed"));
  // However soon the answer comes behind the question.
  expect(await ask("once")).toBe("hello\n+user+changed");
  expect(ran()).toBe(true);
});

it("plugins let go when their file changes and when their directory is let go", async () => {
  verifies("plugin.dispose");
  const text = (name: string) => `import { appendFileSync } from "node:fs"
export default async ({ directory }) => ({ ...${marks(name)}, dispose: async () => appendFileSync(directory + "/disposed.txt", "${name} ") })`;
  const directory = server.place("mine-changing", { ".opencode/plugin/it.js": text("first") });
  const disposed = () =>
    existsSync(`${directory}/disposed.txt`) ? workspace.read("mine-changing/disposed.txt") : "";
  expect(await output(directory)).toBe("hello\n+user+first");
  workspace.write("mine-changing/.opencode/plugin/it.js", text("the second"));
  expect(
    await eventually(
      () => output(directory),
      (one) => !one.endsWith("first"),
      20,
    ),
  ).toBe("hello\n+user+the second");
  await eventually(disposed, (one) => one === "first ");
  await data(app.client.instance.dispose({ directory }));
  await eventually(disposed, (one) => one === "first the second ");
  expect(await output(directory)).toBe("hello\n+user+the second");
});
