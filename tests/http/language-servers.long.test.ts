import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Config } from "@opencode/sdk/types";
import { describe, expect, it } from "vitest";
import { useScriptedServer } from "../support/fixture.js";
import { data, eventually, scriptedConfig, toolsOf } from "../support/scenario.js";
import { exercises, verifies } from "../support/verifies.js";
import { createWorkspace } from "../support/workspace.js";

exercises("lsp.status", "find.symbols");

const bin = fileURLToPath(new URL("../../node_modules/.bin", import.meta.url));
const fake = fileURLToPath(new URL("../support/language-server.mjs", import.meta.url));
const workspace = createWorkspace();
const { model, server, app, log } = await useScriptedServer((scripted) => ({
  workspace,
  config: scriptedConfig(scripted),
  env: { PATH: `${bin}:${process.env.PATH}` },
  trusted: [`${workspace.directory}/mine*`],
}));

let places = 0;
const place = (config: Config, files: Record<string, string> = {}, name = "mine") =>
  server.place(`${name}${places++}`, { ...files, "opencode.json": JSON.stringify(config) });
const own = (mark: string) => ({ mine: { command: [process.execPath, fake, mark], extensions: [".zz"] } });

/** Has the model write these files. */
async function begin(directory: string, files: [filePath: string, content: string][]) {
  const { id } = await app.session({ title: "language servers", directory });
  const steps = files.map(([filePath, content]) => ({
    toolCalls: [{ name: "write", input: { filePath, content } }],
  }));
  model.script(...steps, { text: "Done." });
  return { id, turn: app.prompt(id, "go") };
}
/** The same, and gives what the model read of each. */
async function writes(directory: string, files: [filePath: string, content: string][]) {
  const { id, turn } = await begin(directory, files);
  await turn;
  return outcomes(id);
}
async function outcomes(id: string) {
  const parts = toolsOf((await app.messages(id)).flatMap((message) => message.parts));
  return parts.map(({ state }) => state as { output: string; metadata: Record<string, unknown> });
}
/** Processes that were started with this word. */
function startedWith(word: string): number {
  return readdirSync("/proc").filter((pid) => {
    try {
      return /^\d+$/.test(pid) && readFileSync(`/proc/${pid}/cmdline`, "latin1").split("\0").includes(word);
    } catch {
      return false;
    }
  }).length;
}

describe("real language servers", () => {
  it("tell the agent the errors of what it has written, and find symbols", async () => {
    verifies("tool.lsp");
    const directory = place(
      { lsp: true },
      { "tsconfig.json": '{"compilerOptions":{"strict":true,"noEmit":true}}', "package.json": "{}" },
    );
    expect(await data(app.client.lsp.status({ directory }))).toEqual([]);
    const [json] = await writes(directory, [["a.json", '{ "a": 1, }\n']]);
    expect(json?.output).toMatch(
      /Language servers find these errors in a.json now:\n1:\d+ .*[Tt]railing comma/,
    );
    const wrong = "export const greeting: number = 'hello';\n";
    // On a busy machine a server may still be reading its own libraries when a change has waited long enough.
    let broken = (await writes(directory, [["greet.ts", wrong]]))[0];
    for (let more = 0; more < 3 && !broken?.output.includes("errors in"); more++)
      broken = (await writes(directory, [["greet.ts", `${wrong}// ${more}\n`]]))[0];
    expect(broken?.output).toMatch(
      /errors in greet.ts now:\n1:14 typescript: Type 'string' is not assignable to type 'number'/,
    );
    expect(broken?.metadata.diagnostics).toMatchObject({
      [`${directory}/greet.ts`]: [{ severity: 1, message: expect.stringContaining("not assignable") }],
    });
    const right = "export const greeting: string = 'hello';\n";
    const [mended] = await writes(directory, [["greet.ts", right]]);
    expect(mended?.output).toBe(`Replaced the content of ${directory}/greet.ts.`);
    expect(await data(app.client.lsp.status({ directory }))).toEqual([
      { id: "json", name: "json", root: ".", status: "connected" },
      { id: "typescript", name: "typescript", root: ".", status: "connected" },
    ]);
    await log.first(
      "lsp.client.diagnostics",
      ({ properties }) => properties.serverID === "typescript" && properties.path === `${directory}/greet.ts`,
    );
    const symbols = await data(app.client.find.symbols({ directory, query: "greeting" }));
    expect(symbols).toEqual([
      expect.objectContaining({
        name: "greeting",
        location: expect.objectContaining({ uri: `file://${directory}/greet.ts` }),
      }),
    ]);
  });
});

describe("a language server", () => {
  it("is started by the first file that it fits, once, and ends with its directory", async () => {
    verifies("tool.lsp", "tool.lsp.ends");
    const mark = workspace.path("one");
    const directory = place({ lsp: own(mark) });
    await writes(directory, [["a.txt", "bad\n"]]);
    expect(await data(app.client.lsp.status({ directory }))).toEqual([]);
    const [bad, good, worse] = await writes(directory, [
      ["a.zz", "bad\n"],
      ["b.zz", "good\n"],
      ["b.zz", "now bad\n"],
    ]);
    expect(bad?.output).toContain("errors in a.zz now:\n1:1 mine: this is bad");
    expect(good?.output).toBe(`Created ${directory}/b.zz.`);
    expect(worse?.output).toContain("errors in b.zz now:\n1:1 mine: this is bad");
    expect((await log.first("lsp.updated")).properties).toEqual({});
    expect(await data(app.client.lsp.status({ directory }))).toEqual([
      { id: "mine", name: "mine", root: ".", status: "connected" },
    ]);
    expect(readFileSync(mark, "utf8")).toBe("started\n");
    expect(startedWith(mark)).toBe(1);
    await data(app.client.instance.dispose({ directory }));
    expect(startedWith(mark)).toBe(0);
    expect(await data(app.client.lsp.status({ directory }))).toEqual([]);
  });

  it("is started by a file that is read, and sixteen at most run: the one used longest ago goes", async () => {
    verifies("tool.lsp", "tool.lsp.most");
    const mark = workspace.path("many");
    const names = Array.from({ length: 17 }, (_, at) => `z${at}`);
    const lsp = Object.fromEntries(
      names.map((name) => [name, { command: [process.execPath, fake, mark], extensions: [`.${name}`] }]),
    );
    const directory = place({ lsp }, Object.fromEntries(names.map((name) => [`a.${name}`, "text\n"])));
    const { id } = await app.session({ title: "reads", directory });
    const reads = (some: string[]) =>
      some.map((name) => ({ toolCalls: [{ name: "read", input: { filePath: `a.${name}` } }] }));
    const connected = async () =>
      (await data(app.client.lsp.status({ directory }))).flatMap((one) =>
        one.status === "connected" ? [one.id] : [],
      );
    model.script(...reads(names.slice(0, 16)), { text: "Done." });
    await app.prompt(id, "look");
    await eventually(connected, ({ length }) => length === 16, 4_000);
    model.script(...reads(names.slice(16)), { text: "Done." });
    await app.prompt(id, "look on");
    const left = await eventually(connected, (ids) => ids.includes("z16"), 4_000);
    expect(left.sort()).toEqual(names.slice(1).sort());
    await eventually(
      () => startedWith(mark),
      (count) => count === 16,
      4_000,
    );
    await data(app.client.instance.dispose({ directory }));
    expect(startedWith(mark)).toBe(0);
  }, 240_000);

  it.each<[string, string[], object[]]>([
    ["that is not there", ["no-such-server"], []],
    ["that ends at once", ["false"], [{ status: "error" }]],
    ["that speaks another language", ["echo", "hello"], [{ status: "error" }]],
  ])("%s costs no change", async (_, command, status) => {
    verifies("tool.lsp.ends");
    const directory = place({ lsp: { mine: { command, extensions: [".zz"] } } });
    const [made] = await writes(directory, [["a.zz", "bad\n"]]);
    expect(made?.output).toBe(`Created ${directory}/a.zz.`);
    expect(await data(app.client.lsp.status({ directory }))).toMatchObject(status);
  });

  it("is none unless the configuration says so, and may be switched off", async () => {
    verifies("tool.lsp");
    for (const config of [{}, { lsp: false }, { lsp: { json: { disabled: true as const } } }]) {
      const directory = place(config);
      const [made] = await writes(directory, [["a.json", "{,\n"]]);
      expect(made?.output).toBe(`Created ${directory}/a.json.`);
    }
    expect((await server.fetch("/lsp?directory=a&directory=b")).status).toBe(400);
  });

  it("of a project that nobody trusts is not started before somebody says yes", async () => {
    verifies("tool.programs.trust");
    const mark = workspace.path("clone-ran");
    const directory = place({ lsp: own(mark) }, {}, "clone");
    for (const [reply, output] of [
      ["reject", "Created"],
      ["once", "errors in once.zz now"],
    ] as const) {
      const { id, turn } = await begin(directory, [[`${reply}.zz`, "bad\n"]]);
      const asked = await eventually(
        () => log.session(id).of("permission.asked")[0]?.properties,
        (request) => request !== undefined,
      );
      expect(asked).toMatchObject({ permission: "project_trust" });
      expect(startedWith(mark)).toBe(0);
      await app.reply(asked?.id ?? "", reply);
      await turn;
      expect((await outcomes(id))[0]?.output).toContain(output);
    }
    expect(startedWith(mark)).toBe(1);
  });
});
