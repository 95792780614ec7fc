import { execFileSync } from "node:child_process";
import { appendFileSync, existsSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { useServer } from "../support/fixture.js";
import { initRepository, runGit } from "../support/git.js";
import { data, refusal } from "../support/scenario.js";
import { exercises, verifies } from "../support/verifies.js";

exercises("vcs.status", "vcs.apply");

const { server, app } = await useServer();
const { vcs } = app.client;

interface Trap {
  name: string;
  /** What is said of the filter, which is `evil` in the attributes unless it is named otherwise. */
  config(filter: (name?: string) => string): string;
  attribute?: string;
  /** Where the configuration is that is appended to. */
  at?: string;
  prepare?(directory: string): void;
  refused?: true;
}

/** A repository of its own in a folder of another one, with a filter and a change. */
function submodule(directory: string, name = "inner") {
  const folder = path.join(directory, name);
  execFileSync("mkdir", ["-p", folder]);
  for (const [file, text] of [
    [".gitattributes", "* filter=evil\n"],
    ["q", `${directory}\n`],
  ] as const)
    appendFileSync(path.join(folder, file), text);
  initRepository(folder);
  // As long as before, so that git has to look into it.
  writeFileSync(path.join(folder, "q"), `${"x".repeat(directory.length)}\n`);
  return folder;
}

function commitAll(directory: string) {
  runGit(directory, "add", "-A");
  runGit(directory, "commit", "-qm", "more");
}

const traps: Trap[] = [
  { name: "in the line of another section", config: (filter) => `[core] ${filter()}` },
  { name: "behind a comment that seems to go on", config: (filter) => `# goes on? \\\n${filter()}` },
  { name: "behind a value that goes on", config: (filter) => `[a]\nb = "c\\\n[d]"\n${filter()}` },
  { name: "in an old form", config: (filter) => filter().replace('[filter "evil"]', "[FILTER.Evil]") },
  {
    name: "whose name has a sign in it",
    config: (filter) => filter("a=b"),
    attribute: "a=b",
    refused: true,
  },
  { name: "in a file too long to be read", config: (filter) => `${"\n".repeat(1_100_000)}${filter()}` },
  {
    name: "behind many files that are included, and a link",
    config: (filter) =>
      `${"[include]\npath = nothing\n".repeat(60)}[include]\npath = link/../evil\n${filter("b")}`,
    prepare(directory) {
      execFileSync("mkdir", ["-p", `${directory}/.git/x/y`]);
      symlinkSync("x/y", `${directory}/.git/link`);
      appendFileSync(`${directory}/.git/x/evil`, filterOf("evil", `${directory}.sprung`));
    },
  },
  {
    name: "among more than can be named",
    config: (filter) => Array.from({ length: 3_000 }, (_, at) => filter(`f${at}`)).join("") + filter(),
    refused: true,
  },
  {
    name: "in a folder that is named at length",
    config: (filter) => filter(),
    at: "real/config",
    prepare(directory) {
      // With its time: an index younger than the changes of its files would have git believe that there are none.
      execFileSync("sh", ["-c", "mv .git real; mkdir .git; cp -p real/HEAD real/index .git"], {
        cwd: directory,
      });
      appendFileSync(`${directory}/.git/commondir`, `../real${"\n".repeat(9_000)}`);
    },
  },
  {
    name: "of a submodule",
    config: (filter) => `[core] ${filter()}`,
    at: "inner/.git/config",
    prepare(directory) {
      submodule(directory);
      commitAll(directory);
    },
  },
  {
    name: "of a submodule behind an index of another form",
    config: (filter) => filter(),
    at: "inner/.git/config",
    prepare(directory) {
      submodule(directory);
      commitAll(directory);
      runGit(directory, "update-index", "--split-index");
    },
  },
  {
    name: "of a submodule of a submodule that says nothing of it",
    config: (filter) => filter(),
    at: "inner/deep/.git/config",
    prepare(directory) {
      const inner = submodule(directory);
      submodule(inner, "deep");
      commitAll(inner);
      commitAll(directory);
    },
  },
];

function filterOf(name: string, sprung: string): string {
  const program = `touch '${sprung}'; cat`;
  return `[filter "${name}"]\n\tclean = ${JSON.stringify(program)}\n\tsmudge = ${JSON.stringify(program)}\n`;
}

it("however a repository hides a filter, reading it and applying a patch do not run it", async () => {
  verifies("vcs.process");
  for (const [
    at,
    { name, config, attribute = "evil", at: where = ".git/config", prepare, refused },
  ] of traps.entries()) {
    const directory = server.place(`trap${at}`, {
      a: `1\n2\n${at}\n`,
      ".gitattributes": `* filter=${attribute}\n`,
    });
    initRepository(directory);
    writeFileSync(`${directory}/a`, `1\n2\n${"x".repeat(String(at).length)}\n`);
    prepare?.(directory);
    const sprung = `${directory}.sprung`;
    rmSync(sprung, { force: true });
    appendFileSync(
      path.join(directory, where),
      config((filter = "evil") => filterOf(filter, sprung)),
    );
    const asked = [
      await vcs.status({ directory }),
      await vcs.apply({ directory, patch: `--- a/a\n+++ b/a\n@@ -1,2 +1,2 @@\n-1\n+one\n 2\n` }),
    ];
    expect(existsSync(sprung), name).toBe(false);
    const statuses = asked.map(({ response }) => response.status);
    if (refused) expect(statuses, name).toEqual([400, 400]);
    else if (!where.startsWith("real")) expect(statuses, name).toEqual([200, 200]);
    // The trap is one: git by itself would have sprung it.
    runGit(path.join(directory, path.dirname(where).replace(/(^|\/)\.git$|^real$/, "")), "diff");
    expect(existsSync(sprung), name).toBe(true);
  }
});

it("patches that come at once are applied one after the other, and each once", async () => {
  verifies("vcs.apply");
  const lines = Array.from({ length: 400 }, (_, at) => `line ${at}`);
  const directory = server.place("at-once", { f: `${lines.join("\n")}\n` });
  initRepository(directory);
  const patch = (at: number) =>
    `--- a/f\n+++ b/f\n@@ -${at},3 +${at},3 @@\n line ${at - 1}\n-line ${at}\n+changed ${at}\n line ${at + 1}\n`;
  const places = Array.from({ length: 16 }, (_, at) => 10 + at * 20);
  const applied = await Promise.all(places.map((at) => vcs.apply({ directory, patch: patch(at) })));
  expect(applied.map(({ response }) => response.status)).toEqual(places.map(() => 200));
  const now = readFileSync(`${directory}/f`, "utf8");
  expect(places.filter((at) => !now.includes(`changed ${at}\n`))).toEqual([]);
  const same = await Promise.all([1, 2, 3, 4].map(() => vcs.apply({ directory, patch: patch(5) })));
  expect(same.filter(({ response }) => response.status === 200)).toHaveLength(1);
});

it("an index that is no file is not waited for, and settings that git refuses are told", async () => {
  verifies("vcs.process");
  const directory = server.place("no-index", { a: "no index\n" });
  initRepository(directory);
  rmSync(`${directory}/.git/index`);
  execFileSync("mkfifo", [`${directory}/.git/index`]);
  expect(await refusal(vcs.status({ directory }))).toMatchObject({ status: 400, name: "BadRequest" });
  rmSync(`${directory}/.git/index`);
  expect((await data(vcs.status({ directory }))).map(({ file }) => file)).toContain("a");
  appendFileSync(`${directory}/.git/config`, "\v[core]\n");
  expect(await refusal(vcs.status({ directory }))).toMatchObject({ status: 400, name: "BadRequest" });
  expect(await refusal(vcs.apply({ directory, patch: "--- a/a\n+++ b/a\n" }))).toMatchObject({
    status: 400,
    name: "VcsApplyError",
  });
});
