import { chmodSync, existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { Config } from "@opencode/sdk/types";
import { describe, expect, it } from "vitest";
import { useScriptedServer } from "../support/fixture.js";
import { data, eventually, scriptedConfig, toolsOf } from "../support/scenario.js";
import { exercises, verifies } from "../support/verifies.js";
import { createWorkspace } from "../support/workspace.js";

exercises("formatter.status");

const bin = fileURLToPath(new URL("../../node_modules/.bin", import.meta.url));
const workspace = createWorkspace();
const shout = (mark?: string) =>
  `#!/bin/sh\n${mark ? `touch ${mark}\n` : ""}tr a-z A-Z < "$1" > "$1.new" && mv "$1.new" "$1"\n`;
workspace.write("tools/shout", shout());
workspace.write("tools/broken", "#!/bin/sh\necho 'no such rule' >&2; exit 3\n");
for (const name of ["shout", "broken"]) chmodSync(workspace.path(`tools/${name}`), 0o755);

const { model, server, app, log } = await useScriptedServer((scripted) => ({
  workspace,
  config: scriptedConfig(scripted, { models: { one: {}, "gpt-5.1": {} } }),
  env: { PATH: `${workspace.path("tools")}:${bin}:${process.env.PATH}` },
  trusted: [`${workspace.directory}/mine*`],
}));

let places = 0;
const place = (config: Config, files: Record<string, string> = {}, name = "mine") =>
  server.place(`${name}${places++}`, { ...files, "opencode.json": JSON.stringify(config) });

/** Has the model make these calls one after the other. */
async function begin(directory: string, inputs: [tool: string, input: object][], modelID = "one") {
  const { id } = await app.session({ title: "formatters", directory });
  model.script(...inputs.map(([name, input]) => ({ toolCalls: [{ name, input }] })), { text: "Done." });
  const turn = app.prompt(id, {
    parts: [{ type: "text", text: "go" }],
    model: { providerID: "scripted", modelID },
  });
  return { id, turn };
}
/** The same, and gives the states of their parts. */
async function calls(...given: Parameters<typeof begin>) {
  const { id, turn } = await begin(...given);
  await turn;
  return toolsOf((await app.messages(id)).flatMap(({ parts }) => parts)).map(({ state }) => state);
}
const own = { shout: { command: ["shout", "$FILE"], extensions: [".txt"] } };
const read = (directory: string, file: string) => readFileSync(path.join(directory, file), "utf8");

describe("formatters", () => {
  it("run after write, edit and apply_patch, and the diffs show what they made", async () => {
    verifies("tool.formatters");
    const directory = place({ formatter: own });
    const made = await calls(directory, [
      ["write", { filePath: "a.txt", content: "one\ntwo\n" }],
      ["edit", { filePath: "a.txt", oldString: "TWO", newString: "three" }],
      ["write", { filePath: "b.md", content: "quiet\n" }],
    ]);
    expect([read(directory, "a.txt"), read(directory, "b.md")]).toEqual(["ONE\nTHREE\n", "quiet\n"]);
    expect(made[0]).toMatchObject({ metadata: { filediff: { patch: expect.stringContaining("+ONE") } } });
    expect(made[1]).toMatchObject({ metadata: { diff: expect.stringMatching(/-TWO\n\+THREE/) } });
    const patchText =
      "*** Begin Patch\n*** Add File: c.txt\n+new\n*** Update File: a.txt\n@@\n-ONE\n+first\n*** End Patch";
    const [patched] = await calls(directory, [["apply_patch", { patchText }]], "gpt-5.1");
    expect([read(directory, "a.txt"), read(directory, "c.txt")]).toEqual(["FIRST\nTHREE\n", "NEW\n"]);
    expect(patched).toMatchObject({
      status: "completed",
      metadata: { diff: expect.stringMatching(/\+NEW[\s\S]*\+FIRST|\+FIRST[\s\S]*\+NEW/) },
    });
  });

  it.each([
    ["prettier", { "package.json": '{"devDependencies":{"prettier":"3"}}' }],
    ["biome", { "biome.json": '{"formatter":{"indentStyle":"space"}}' }],
  ])("that a project uses are found: %s", async (name, files) => {
    verifies("tool.formatters");
    const directory = place({ formatter: true }, files);
    const rows = await data(app.client.formatter.status({ directory }));
    const enabled = rows.filter((row) => row.enabled).map((row) => row.name);
    expect(enabled.filter((one) => ["prettier", "biome"].includes(one))).toEqual([name]);
    await calls(directory, [["write", { filePath: "a.js", content: "let   a=1\n" }]]);
    expect(read(directory, "a.js")).toBe("let a = 1;\n");
  });

  it("that fail are told once, and the change is made", async () => {
    verifies("tool.formatters");
    const directory = place({ formatter: { mine: { command: ["broken", "$FILE"], extensions: [".txt"] } } });
    const states = await calls(directory, [
      ["write", { filePath: "a.txt", content: "a\n" }],
      ["write", { filePath: "b.txt", content: "b\n" }],
    ]);
    expect(states.map((state) => (state as { output: string }).output)).toEqual([
      `Created ${directory}/a.txt.\n\nThe formatter mine failed: no such rule`,
      `Created ${directory}/b.txt.`,
    ]);
  });

  it("are listed as they are meant; none unless the configuration says so", async () => {
    verifies("tool.formatters.status");
    const status = (config: Config) => data(app.client.formatter.status({ directory: place(config) }));
    expect(await status({})).toEqual([]);
    expect(await status({ formatter: false })).toEqual([]);
    expect(await status({ formatter: true })).toHaveLength(26);
    const changed = await status({ formatter: { prettier: { disabled: true }, ...own } });
    expect(changed.map(({ name }) => name)).not.toContain("prettier");
    expect(changed.at(-1)).toEqual({ name: "shout", extensions: [".txt"], enabled: true });
    expect((await server.fetch("/formatter?directory=a&directory=b")).status).toBe(400);
  });

  it.each(["in its node_modules", "in its configuration"])(
    "of a project that nobody trusts, %s, are not run before somebody says yes",
    async (where) => {
      verifies("tool.programs.trust");
      const mark = workspace.path(`ran${places}`);
      const inModules = where.includes("modules");
      const file = inModules ? "node_modules/.bin/prettier" : "shout";
      const mine = { mine: { command: ["./shout", "$FILE"], extensions: [".js"] } };
      const directory = place(
        { formatter: inModules ? true : mine },
        {
          "package.json": '{"devDependencies":{"prettier":"3"}}',
          [file]: inModules ? `#!/bin/sh\ntouch ${mark}\n` : shout(mark),
        },
        "clone",
      );
      chmodSync(path.join(directory, file), 0o755);
      const name = inModules ? "prettier" : "mine";
      const isEnabled = async () =>
        (await data(app.client.formatter.status({ directory }))).find((row) => row.name === name)?.enabled;
      expect(await isEnabled()).toBe(false);
      for (const reply of ["reject", "once"] as const) {
        const write: [string, object] = ["write", { filePath: `${reply}.js`, content: "a\n" }];
        const { id, turn } = await begin(directory, [write]);
        const asked = await eventually(
          () => log.session(id).of("permission.asked")[0]?.properties,
          (request) => request !== undefined,
        );
        expect(asked).toMatchObject({
          permission: "project_trust",
          metadata: { items: [expect.objectContaining({ kind: "formatter", name })] },
        });
        await app.reply(asked?.id ?? "", reply);
        await turn;
        expect(existsSync(mark)).toBe(reply === "once");
      }
      expect(await isEnabled()).toBe(true);
    },
  );
});
