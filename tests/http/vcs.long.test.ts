import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { afterAll, describe, expect, it } from "vitest";
import { data, drive, eventually, refusal } from "../support/scenario.js";
import { startServer } from "../support/server.js";
import { exercises, verifies } from "../support/verifies.js";
import { createWorkspace } from "../support/workspace.js";

exercises("vcs.get", "vcs.status", "vcs.diff", "vcs.diff.raw", "vcs.apply", "file.status");

const workspace = createWorkspace();
/** Notes each start of git, and runs it. */
const [bin, calls] = [workspace.path("bin"), workspace.path("calls")];
const real = execFileSync("/bin/sh", ["-c", "command -v git"], { encoding: "utf8" }).trim();
mkdirSync(bin);
writeFileSync(`${bin}/git`, `#!/bin/sh\necho "$@" >> ${calls}\nexec ${real} "$@"\n`);
chmodSync(`${bin}/git`, 0o755);
const server = await startServer({ workspace, env: { PATH: `${bin}:${process.env.PATH}` } });
afterAll(() => server.close());
const app = drive(server);
const { vcs, file } = app.client;

const author = "-c user.name=Ada -c user.email=ada@example.org";

/** Runs a script where files and commits are to be made. */
function run(directory: string, script: string, input?: string | Buffer): string {
  return execFileSync(
    "/bin/bash",
    ["-ec", `g() { ${real} ${author} -c protocol.file.allow=always "$@"; }; ${script}`],
    {
      cwd: directory,
      encoding: "utf8",
      env: {
        PATH: process.env.PATH,
        GIT_CONFIG_NOSYSTEM: "1",
        GIT_CONFIG_GLOBAL: "/dev/null",
        HOME: directory,
      },
      stdio: ["pipe", "pipe", "ignore"],
      ...(input !== undefined && { input }),
    },
  );
}

function repository(name: string, script = ""): string {
  const directory = server.place(name);
  run(directory, `g init -q -b main; ${script}`);
  return directory;
}

/** How often git was started by `work`. */
async function started(work: () => Promise<unknown>): Promise<number> {
  writeFileSync(calls, "");
  await work();
  return readFileSync(calls, "utf8").split("\n").length - 1;
}

const COMMIT = "g add -A; g commit -qm first";

describe("the branch", () => {
  it("is told as it is now, without any process", async () => {
    verifies("vcs.get");
    const directory = repository("branches", `${COMMIT}; g branch trunk`);
    const info = (at = directory) => data(vcs.get({ directory: at }));
    await info();
    const steps: [script: string, expected: object][] = [
      ["true", { branch: "main", default_branch: "main" }],
      ["g checkout -qb feature/ü", { branch: "feature/ü", default_branch: "main" }],
      ["g branch -m main master", { branch: "feature/ü", default_branch: "master" }],
      ["g pack-refs --all", { branch: "feature/ü", default_branch: "master" }],
      ["g checkout -q --detach", { default_branch: "master" }],
      ["g checkout -q --orphan unborn; g branch -D master", { branch: "unborn" }],
      [
        "g update-ref refs/remotes/origin/trunk trunk; g symbolic-ref refs/remotes/origin/HEAD refs/remotes/origin/trunk",
        { branch: "unborn", default_branch: "trunk" },
      ],
      [
        "g checkout -qf trunk; g worktree add -q ../linked-branch -b linked",
        { branch: "trunk", default_branch: "trunk" },
      ],
    ];
    for (const [script, expected] of steps) {
      run(directory, script);
      expect(await started(async () => expect(await info(), script).toEqual(expected))).toBe(0);
    }
    expect(await info(`${directory}/../linked-branch`)).toEqual({
      branch: "linked",
      default_branch: "trunk",
    });
    // What the user's own configuration says, files that it includes too.
    const usual = repository("usual", `${COMMIT}; g branch develop`);
    workspace.write(
      "home/.gitconfig",
      '[user]\n\tname = Ada ; a comment\n[include]\n\tpath = "~/more config"\n',
    );
    workspace.write("home/more config", "[init]\n\tdefaultBranch = develop # usual\n");
    expect(await info(usual)).toEqual({ branch: "main", default_branch: "develop" });
    run(usual, "mkdir sub");
    expect(await info(`${usual}/sub`)).toEqual({ branch: "main", default_branch: "develop" });
  });

  it("and all else is empty outside of git, and a repository that is none is told", async () => {
    verifies("vcs.none");
    const bare = server.place("bare");
    run(bare, "rm -rf * .keep; g init -q --bare .");
    const fake = server.place("fake");
    run(fake, "mkdir .git; echo x > a");
    for (const directory of [server.place("plain"), bare, fake, `${bare}/none`]) {
      expect(await data(vcs.get({ directory })), directory).toEqual({});
      expect(await data(vcs.status({ directory }))).toEqual([]);
      expect(await data(file.status({ directory }))).toEqual([]);
      expect(await data(vcs.diff({ directory, mode: "git" }))).toEqual([]);
      expect(await (await server.fetch(`/vcs/diff/raw?directory=${directory}`)).text()).toBe("");
      expect(await refusal(vcs.apply({ directory, patch: "x" }))).toMatchObject({
        status: 400,
        name: "VcsApplyError",
        data: { reason: "non-git" },
      });
    }
    const damaged = repository("damaged", `echo a > a; ${COMMIT}; echo b > a; rm -rf .git/objects/*`);
    for (const call of [vcs.status({ directory: damaged }), vcs.diff({ directory: damaged, mode: "git" })])
      expect(await refusal(call)).toMatchObject({ status: 400, name: "BadRequest" });
    for (const path of [
      "/vcs/diff",
      "/vcs/diff?mode=x",
      "/vcs/diff?mode=git&context=-1",
      "/vcs/diff?mode=git&context=1.5",
      "/vcs?directory=a&directory=b",
      "/vcs/diff/raw?directory=a&directory=b",
    ])
      expect((await app.raw("GET", path)).status, path).toBe(400);
    expect((await app.raw("POST", "/vcs/apply", {})).body).toMatchObject({ name: "BadRequest" });
  });
});

const KINDS = `
  echo inner > inner; printf '1\\n2\\n3\\n' > a.txt; printf 'x\\0y' > bin; echo l > 'sp ace'; echo q > 'q"uo\\te'
  echo m > mode; echo t > type; ln -s a.txt link; echo gone > gone; echo same > same; echo 'cached' > cached
  printf 'no end' > end; echo crlf > crlf; mkdir sub; echo s > sub/s; printf '*.log\\n' > .gitignore; printf 'gr\\xfc' > latin
  ${COMMIT}
  printf '1\\nzwei\\n3\\n4' > a.txt; g add a.txt; printf '1\\nzwei\\n3\\n4\\n5\\n' > a.txt
  printf 'z\\0y' > bin; echo more >> 'sp ace'; echo more >> 'q"uo\\te'; chmod +x mode; rm type; ln -s a.txt type
  ln -sf nowhere link; rm gone; g rm -q --cached cached; printf 'no end\\n' > end; printf 'crlf\\r\\n' > crlf
  printf 'gr\\xfc\\n\\xe4' > latin
  echo staged > staged; g add staged; echo intent > intent; g add -N intent; mkdir new; printf 'a\\nb' > 'new/ünï file'
  printf 'n\\0n' > new/bin; : > new/empty; ln -s missing new/link; echo ignored > x.log; echo x > 'new/li
ne'; mkfifo fifo; echo exe > new/exe; chmod +x new/exe; mkdir nest; (cd nest; g init -q; echo n > n); echo t >> sub/s; echo u > sub/u`;

const ROWS = [
  ["a.txt", 3, 1, "modified"],
  ["bin", 0, 0, "modified"],
  ["cached", 1, 1, "modified"],
  ["crlf", 1, 1, "modified"],
  ["end", 1, 1, "modified"],
  ["gone", 0, 1, "deleted"],
  ["intent", 1, 0, "added"],
  ["latin", 2, 1, "modified"],
  ["link", 1, 1, "modified"],
  ["mode", 0, 0, "modified"],
  ["nest/", 0, 0, "added"],
  ["new/bin", 0, 0, "added"],
  ["new/empty", 0, 0, "added"],
  ["new/exe", 1, 0, "added"],
  ["new/li\nne", 1, 0, "added"],
  ["new/link", 1, 0, "added"],
  ["new/ünï file", 2, 0, "added"],
  ['q"uo\\te', 1, 0, "modified"],
  ["sp ace", 1, 0, "modified"],
  ["staged", 1, 0, "added"],
  ["sub/s", 1, 0, "modified"],
  ["sub/u", 1, 0, "added"],
  ["type", 1, 1, "modified"],
];

const rowsOf = (list: { file: string; additions: number; deletions: number; status?: string }[]) =>
  list.map((one) => [one.file, one.additions, one.deletions, one.status]);

describe("what changed", () => {
  it("is told file by file, whatever kind of change it is", async () => {
    verifies("vcs.status", "vcs.process");
    const directory = repository("kinds", KINDS);
    await data(vcs.status({ directory }));
    expect(
      await started(async () => expect(rowsOf(await data(vcs.status({ directory })))).toEqual(ROWS)),
    ).toBe(1);
    const sub = `${directory}/sub`;
    expect(rowsOf(await data(vcs.status({ directory: sub })))).toEqual(ROWS.slice(20, 22));
    expect(await data(file.status({ directory: sub }))).toEqual([
      { path: "s", added: 1, removed: 0, status: "modified" },
      { path: "u", added: 1, removed: 0, status: "added" },
    ]);
    // An index of a form that only git reads.
    run(directory, "g update-index --split-index");
    expect(rowsOf(await data(vcs.status({ directory })))).toEqual(ROWS);
    run(directory, "g update-index --no-split-index");

    const unborn = repository("unborn", "echo a > a; g add a; echo b > b; echo more >> a");
    expect(rowsOf(await data(vcs.status({ directory: unborn })))).toEqual(
      [
        ["a", 2, 0, "added"],
        ["b", 1, 0, "added"],
        [".keep", 0, 0, "added"],
      ].sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
    );
    const merging = repository(
      "merging",
      `printf 'x\\n' > a; echo d > d; ${COMMIT}; g checkout -qb other; echo other > a; echo dd > d; g commit -qam o
       g checkout -q main; echo mine > a; g rm -q d; g commit -qam m; g merge -q other || true`,
    );
    expect(rowsOf(await data(vcs.status({ directory: merging })))).toEqual([
      ["a", 4, 0, "modified"],
      ["d", 1, 0, "added"],
    ]);
    const outer = repository(
      "with-submodule",
      `g init -q ../submodule-origin; (cd ../submodule-origin; echo s > s; ${COMMIT})
      g submodule --quiet add ../submodule-origin subm; ${COMMIT}; echo dirty >> subm/s; echo u > subm/u`,
    );
    expect(rowsOf(await data(vcs.status({ directory: outer })))).toEqual([["subm", 0, 0, "modified"]]);
    expect(rowsOf(await data(vcs.status({ directory: `${outer}/subm` })))).toEqual([
      ["s", 1, 0, "modified"],
      ["u", 1, 0, "added"],
    ]);
    run(outer, "g worktree add -q ../linked-tree");
    run(`${outer}/../linked-tree`, "echo l > only-here");
    expect(rowsOf(await data(vcs.status({ directory: `${outer}/../linked-tree` })))).toEqual([
      ["only-here", 1, 0, "added"],
    ]);
    // Whatever the user and the repository ignore.
    workspace.write("home/.config/git/ignore", "*.usual\n");
    const ignoring = repository(
      "ignoring",
      "rm .keep; echo '*.own' >> .git/info/exclude; touch a.usual b.own c.log; mkdir -p d/e; echo '/x' > d/.gitignore; touch d/x d/e/x",
    );
    expect((await data(vcs.status({ directory: ignoring }))).map((one) => one.file)).toEqual([
      "c.log",
      "d/.gitignore",
      "d/e/x",
    ]);
  });

  it("is told line by line, as git would", async () => {
    verifies("vcs.diff");
    const directory = server.workspace.path("kinds");
    const diff = await data(vcs.diff({ directory, mode: "git", context: 3 }));
    expect(rowsOf(diff)).toEqual(ROWS);
    // What git writes when everything is tracked.
    run(
      directory,
      "cp -p .git/index ../kept-index; rm -rf ../kept-nest; mv nest ../kept-nest; rm fifo; g add -A -f -- . ':!x.log'",
    );
    const expected = run(
      directory,
      "g -c core.quotePath=false diff --cached --no-renames -U3 --abbrev=7",
    ).split(/^(?=diff --git )/m);
    run(directory, "cp -p ../kept-index .git/index; mv ../kept-nest nest");
    const told = diff.flatMap(({ patch }) => patch?.split(/^(?=diff --git )/m) ?? []);
    const plain = (patch: string) => patch.replace(/^index .*$/m, "index");
    const byName = new Map(expected.map((patch) => [patch.split("\n", 1)[0], plain(patch)]));
    expect(told.length).toBeGreaterThan(20);
    for (const patch of told) {
      const header = patch.split("\n", 1)[0] ?? "";
      if (/type|cached/.test(header)) continue;
      expect(plain(patch)).toBe(byName.get(header));
    }
    const [whole] = await data(vcs.diff({ directory, mode: "git" }));
    expect(whole?.patch).toContain("@@ -1,3 +1,5 @@\n 1\n-2\n+zwei\n 3\n+4\n+5\n");
    const [none] = await data(vcs.diff({ directory, mode: "git", context: 0 }));
    expect(none?.patch).toContain("@@ -2 +2 @@\n-2\n+zwei\n@@ -3,0 +4,2 @@");
    expect(await started(() => data(vcs.diff({ directory, mode: "git" })))).toBe(1);
    // Counts are right where patches are left out.
    const large = repository(
      "large",
      `${COMMIT}; seq 1 900000 > a; seq 1 900000 > b; echo c > c; head -c 17000000 /dev/zero | tr '\\0' x > huge`,
    );
    const sizes = (await data(vcs.diff({ directory: large, mode: "git" }))).map((one) => [
      one.file,
      one.additions,
      one.patch !== undefined,
    ]);
    expect(sizes).toEqual([
      ["a", 900_000, true],
      ["b", 900_000, false],
      ["c", 1, true],
      ["huge", 0, false],
    ]);
    // Rules hold here too.
    const denied = repository(
      "denied-diff",
      `echo a > open; echo k > a.pem; echo '{"permission":{"read":{"*.pem":"deny"}}}' > opencode.json; ${COMMIT}; echo secret >> a.pem; echo more >> open; echo new > b.pem`,
    );
    const shown = await data(vcs.diff({ directory: denied, mode: "git" }));
    expect(shown.map((one) => [one.file, one.patch !== undefined])).toEqual([
      ["a.pem", false],
      ["b.pem", false],
      ["open", true],
    ]);
    const raw = await (await server.fetch(`/vcs/diff/raw?directory=${denied}`)).text();
    expect([raw.includes("open"), raw.includes("secret"), raw.includes("pem")]).toEqual([true, false, false]);
  });

  it("is compared with the default branch, too", async () => {
    verifies("vcs.branch");
    const directory = repository(
      "feature",
      `echo a > a; ${COMMIT}; g checkout -qb feature; echo f > f; g add f; g commit -qm f
      g checkout -q main; echo later > later; g add later; g commit -qm later; g checkout -q feature; echo u > u; echo more >> a`,
    );
    const files = async (mode: "git" | "branch") =>
      (await data(vcs.diff({ directory, mode }))).map((one) => one.file);
    expect(await files("branch")).toEqual(["a", "f", "u"]);
    expect(await files("git")).toEqual(["a", "u"]);
    expect(await started(() => files("branch"))).toBe(1);
    run(directory, "g branch -m main trunk");
    expect(await files("branch")).toEqual([]);
  });
});

describe("a patch", () => {
  it("of all changes makes the same changes elsewhere", async () => {
    verifies("vcs.apply");
    const from = server.workspace.path("kinds");
    const answer = await server.fetch(`/vcs/diff/raw?directory=${from}`);
    if (answer.status !== 200) throw new Error(await answer.text());
    expect(answer.headers.get("content-type")).toBe("text/x-diff; charset=utf-8");
    const patch = await answer.text();
    run(from, "g worktree add -q ../applied");
    const to = `${from}/../applied`;
    // What is no UTF-8 does not survive in JSON.
    const bytes = Buffer.from(
      await (await fetch(`${server.url}/vcs/diff/raw?directory=${from}`)).arrayBuffer(),
    );
    const latin = /diff --git a\/latin b\/latin\n[\s\S]*?(?=diff --git )/;
    expect(bytes.toString("latin1")).toMatch(/^\+\xe4$/m);
    expect(await data(vcs.apply({ directory: to, patch: patch.replace(latin, "") }))).toEqual({
      applied: true,
    });
    const rows = rowsOf(await data(vcs.status({ directory: to })));
    expect(rows).toEqual(ROWS.filter(([name]) => !["nest/", "latin", "cached"].includes(String(name))));
    expect(readFileSync(`${to}/new/bin`)).toEqual(readFileSync(`${from}/new/bin`));
    expect(run(to, "g diff --cached --name-only")).toBe("");
    expect(await started(() => refusal(vcs.apply({ directory: to, patch })))).toBe(1);
    run(
      to,
      latin.exec(bytes.toString("latin1")) ? "g apply -" : "",
      Buffer.from(latin.exec(bytes.toString("latin1"))?.[0] ?? "", "latin1"),
    );
    expect(readFileSync(`${to}/latin`)).toEqual(readFileSync(`${from}/latin`));
  });

  it("is applied whole or not at all, and within the directory", async () => {
    verifies("vcs.apply");
    const directory = repository(
      "whole",
      `mkdir sub; printf '1\\n2\\n' > a; printf '1\\n2\\n' > sub/b; ln -s /tmp out; ${COMMIT}`,
    );
    const change = (name: string, old = "2") =>
      `diff --git a/${name} b/${name}\n--- a/${name}\n+++ b/${name}\n@@ -1,2 +1,2 @@\n 1\n-${old}\n+two\n`;
    const create = (name: string) =>
      `diff --git a/${name} b/${name}\nnew file mode 100644\n--- /dev/null\n+++ b/${name}\n@@ -0,0 +1 @@\n+x\n`;
    const refused = async (patch: string, at = directory) => {
      const error = await refusal(vcs.apply({ directory: at, patch }));
      expect([patch, error.status, error.name, error.data.reason]).toEqual([
        patch,
        400,
        "VcsApplyError",
        "not-clean",
      ]);
    };
    for (const patch of [
      "",
      "garbage",
      change("a") + change("sub/b", "other"),
      create("../out.txt"),
      create(".git/hooks/x"),
      create("out/x"),
      change("missing"),
    ])
      await refused(patch);
    for (const patch of [
      change("a"),
      create("top"),
      "diff --git a/a b/a\nold mode 100644\nnew mode 100755\n",
      `${change("sub/b")}${change("a")}`,
      "diff --git a/sub/b b/up\nsimilarity index 100%\nrename from sub/b\nrename to up\n",
    ])
      await refused(patch, `${directory}/sub`);
    expect(await data(vcs.status({ directory }))).toEqual([]);
    expect(await data(vcs.apply({ directory: `${directory}/sub`, patch: change("sub/b") }))).toEqual({
      applied: true,
    });
    expect(await data(vcs.apply({ directory, patch: `${change("a")}${create("--- b")}` }))).toEqual({
      applied: true,
    });
    expect((await data(vcs.status({ directory }))).map((one) => one.file)).toEqual(["--- b", "a", "sub/b"]);
  });
});

describe("git", () => {
  it("runs nothing that a repository names, and ends with its client", async () => {
    verifies("vcs.process");
    const trap = `touch ${workspace.path("sprung")}; cat`;
    const directory = repository(
      "trapped",
      `echo '* filter=evil diff=evil' > .gitattributes; echo a > a; ${COMMIT}; echo b >> a
      g config filter.evil.clean '${trap}'; g config filter.evil.process '${trap}'; g config filter.evil.required true
      g config diff.evil.command '${trap}'; g config diff.evil.textconv '${trap}'; g config diff.external '${trap}'
      g config core.fsmonitor '${trap}'; g config core.worktree /etc; mkdir -p .git/hooks
      printf '#!/bin/sh\\n${trap}\\n' > .git/hooks/post-index-change; chmod +x .git/hooks/*; cp .git/config included
      printf '[include]\\n path = ../included\\n' > .git/config`,
    );
    const before = readFileSync(`${directory}/.git/index`);
    expect((await data(vcs.status({ directory }))).map((one) => one.file)).toEqual(["a", "included"]);
    await data(vcs.diff({ directory, mode: "git" }));
    const patch = await (await server.fetch(`/vcs/diff/raw?directory=${directory}`)).text();
    await refusal(vcs.apply({ directory, patch }));
    expect(() => workspace.read("sprung")).toThrow("ENOENT");
    expect(readFileSync(`${directory}/.git/index`)).toEqual(before);

    // A client that goes away takes with it what it asked for.
    writeFileSync(`${bin}/git`, `#!/bin/sh\necho $$ >> ${calls}\nexec sleep 600\n`);
    writeFileSync(calls, "");
    const gone = new AbortController();
    const asked = fetch(`${server.url}/vcs/status?directory=${directory}`, { signal: gone.signal });
    const pid = Number(
      await eventually(
        () => readFileSync(calls, "utf8").trim(),
        (text) => text !== "",
      ),
    );
    gone.abort();
    await expect(asked).rejects.toThrow();
    await eventually(
      () => isRunning(pid),
      (running) => !running,
    );
  });
});

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
