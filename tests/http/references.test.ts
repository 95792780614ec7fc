import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { useScriptedServer } from "../support/fixture.js";
import { initRepository, runGit } from "../support/git.js";
import { data, scriptedConfig, toolsOf } from "../support/scenario.js";
import { verifies } from "../support/verifies.js";
import { createWorkspace } from "../support/workspace.js";

const workspace = createWorkspace();
for (const [name, text] of Object.entries({
  "src/lamp.ts": "export const lamp = 1;\n",
  seed: "of the references",
}))
  workspace.write(`library/${name}`, text);
const library = workspace.path("library");
initRepository(library);
runGit(library, "branch", "-M", "main");
workspace.write("library/second.txt", "second\n");
runGit(library, "add", "-A");
runGit(library, "commit", "-qm", "second");
const repository = `file://${library}`;

const { model, server, app } = await useScriptedServer((scripted) => ({
  workspace,
  config: {
    ...scriptedConfig(scripted),
    permission: { external_directory: "allow" },
    references: {
      library: { repository, branch: "main" },
      gone: { repository: `${repository}-gone` },
      odd: { repository, branch: "--upload-pack=touch" },
    },
  },
  trusted: [`${workspace.directory}/mine*`],
}));
const { client } = app;

const listed = async (directory: string) =>
  (await data(client.v2.reference.list({ location: { directory } }))).data;
/** What came of reading files at once. */
async function read(directory: string, ...files: string[]) {
  const { id } = await app.session({ title: "reads", directory });
  const toolCalls = files.map((filePath, at) => ({ name: "read", id: `call_${at}`, input: { filePath } }));
  model.script({ toolCalls }, { text: "Done." });
  await app.prompt(id, "go");
  return toolsOf((await app.messages(id)).flatMap(({ parts }) => parts)).map(({ state }) => state);
}

it("a repository is copied when its copy is first read, its newest state alone", async () => {
  verifies("references.fetched");
  const directory = server.place("mine-plain");
  const folder = (await listed(directory)).find(({ name }) => name === "library")?.path ?? "";
  expect(folder.startsWith(workspace.path("data/repos"))).toBe(true);
  expect(existsSync(folder)).toBe(false);
  const files = ["src/lamp.ts", "second.txt", "src/lamp.ts"];
  const states = await read(directory, ...files.map((name) => path.join(folder, name)));
  expect(states.map(({ status }) => status)).toEqual(["completed", "completed", "completed"]);
  expect(JSON.stringify(states)).toContain("export const lamp");
  expect(runGit(folder, "rev-list", "--count", "--all")).toBe("1");
  expect(existsSync(path.join(folder, ".git/hooks"))).toBe(false);
  expect(readdirSync(path.dirname(folder))).toEqual([path.basename(folder)]);
});

it("one that cannot be had says why, and nothing is left of it", async () => {
  verifies("references.fetched");
  const directory = server.place("mine-other");
  for (const [name, why] of [
    ["gone", /could not be fetched/],
    ["odd", /names no branch/],
  ] as const) {
    const folder = (await listed(directory)).find((one) => one.name === name)?.path ?? "";
    expect(await read(directory, path.join(folder, "a.txt"))).toMatchObject([
      { status: "error", error: expect.stringMatching(why) },
    ]);
    expect(existsSync(folder)).toBe(false);
  }
});

it("those of a project that nobody has trusted are neither told nor fetched", async () => {
  verifies("references.trust");
  const own = { own: { repository: `${repository}?own` }, near: "./docs" };
  const place = (name: string) =>
    server.place(name, { "opencode.json": JSON.stringify({ references: own }) });
  const names = async (directory: string) => (await listed(directory)).map(({ name }) => name).sort();
  const foreign = place("clone");
  expect(await names(foreign)).toEqual(["gone", "library", "near", "odd"]);
  const mine = place("mine-trusted");
  expect(await names(mine)).toEqual(["gone", "library", "near", "odd", "own"]);
});
