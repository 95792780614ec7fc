import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { useServer } from "../support/fixture.js";
import { initRepository } from "../support/git.js";
import { data, refusal } from "../support/scenario.js";
import { exercises, verifies } from "../support/verifies.js";

exercises("file.list", "file.read", "find.text", "find.files", "find.symbols");

const { server, app } = await useServer();
const { file, find } = app.client;

/** A directory of a test's own. */
function place(name: string, files: Record<string, string | Buffer>) {
  const directory = server.place(name);
  for (const [one, content] of Object.entries(files)) {
    mkdirSync(`${directory}/${one}`.replace(/\/[^/]*$/, ""), { recursive: true });
    writeFileSync(`${directory}/${one}`, content);
  }
  return directory;
}

describe("a folder", () => {
  it("is listed, folders first, with what ignore files name", async () => {
    verifies("file.list");
    const directory = place("listed", {
      ".gitignore": "*.log\n!keep.log\n/only-here\nsub/deep/\n",
      ".ignore": "quiet*\n",
      "a.log": "",
      "keep.log": "",
      "only-here": "",
      "quiet.txt": "",
      n10: "",
      n1: "",
      n2: "",
      "ünï.txt": "",
      "UPPER.TXT": "",
      " lead": "",
      "new\nline": "",
      "sub/.gitignore": "mine\n!a.log\n",
      "sub/mine": "",
      "sub/a.log": "",
      "sub/only-here": "",
      "sub/deep/x": "",
      "empty/.x": "",
    });
    symlinkSync("sub", `${directory}/to-folder`);
    symlinkSync("n1", `${directory}/to-file`);
    symlinkSync("/etc", `${directory}/out`);
    symlinkSync("nowhere", `${directory}/broken`);
    execFileSync("mkfifo", [`${directory}/fifo`]);
    const top = await data(file.list({ directory, path: "" }));
    expect(top.map(({ name }) => name)).toEqual([
      "empty",
      "sub",
      "to-folder",
      " lead",
      ".gitignore",
      ".ignore",
      ".keep",
      "a.log",
      "keep.log",
      "n1",
      "n10",
      "n2",
      "new\nline",
      "only-here",
      "quiet.txt",
      "to-file",
      "ünï.txt",
      "UPPER.TXT",
    ]);
    expect(top.flatMap(({ name, ignored }) => (ignored ? [name] : []))).toEqual([
      "a.log",
      "only-here",
      "quiet.txt",
    ]);
    const sub = await data(file.list({ directory, path: "to-folder/" }));
    expect(sub).toContainEqual({
      name: "deep",
      path: "to-folder/deep/",
      absolute: `${directory}/to-folder/deep`,
      type: "directory",
      ignored: true,
    });
    expect(sub.flatMap(({ name, ignored }) => (ignored ? [name] : []))).toEqual(["deep", "mine"]);
    for (const path of ["sub", "./sub/", "sub//", "sub/deep/..", `${directory}/sub`]) {
      const names = (await data(file.list({ directory, path }))).map(({ name }) => name);
      expect(names).toEqual(["deep", ".gitignore", "a.log", "mine", "only-here"]);
    }
    // Below a repository the rules of its root hold, and all is ignored in what is ignored.
    const deep = await data(file.list({ directory, path: "sub/deep" }));
    expect(deep).toMatchObject([{ name: "x", ignored: true }]);
    initRepository(directory);
    const inSub = await data(file.list({ directory: `${directory}/sub`, path: "" }));
    expect(inSub.flatMap(({ name, ignored }) => (ignored ? [name] : []))).toEqual(["deep", "mine"]);
    const git = (await data(file.list({ directory, path: "" }))).find(({ name }) => name === ".git");
    expect(git).toMatchObject({ type: "directory", ignored: true });
  });
});

describe("a file", () => {
  it("is read as it is, in whatever encoding", async () => {
    verifies("file.read");
    const texts: Record<string, [bytes: Buffer, text: string]> = {
      "plain.txt": [Buffer.from("\n\n  lead and trail  \r\n\n"), "\n\n  lead and trail  \r\n\n"],
      "bom.txt": [Buffer.from("\ufeffhello"), "hello"],
      "latin.txt": [Buffer.from("gr\xfc\xdfe \x80\n", "latin1"), "grüße €\n"],
      "wide.txt": [Buffer.from("\ufeffwide ü\n", "utf16le"), "wide ü\n"],
      "empty.bin": [Buffer.alloc(0), ""],
      "blank name .txt": [Buffer.from("x"), "x"],
    };
    const directory = place("read", {
      ...Object.fromEntries(Object.entries(texts).map(([name, [bytes]]) => [name, bytes])),
      "tiny.png": Buffer.from("\x89PNG\r\n\x1a\n\xff", "latin1"),
      "nul.txt": Buffer.from("a\0b"),
    });
    for (const [path, [, content]] of Object.entries(texts))
      expect(await data(file.read({ directory, path })), path).toEqual({ type: "text", content });
    expect(await data(file.read({ directory, path: "tiny.png" }))).toEqual({
      type: "binary",
      content: "iVBORw0KGgr/",
      encoding: "base64",
      mimeType: "image/png",
    });
    expect(await data(file.read({ directory, path: "nul.txt" }))).toMatchObject({
      type: "binary",
      mimeType: "text/plain",
    });
    symlinkSync("plain.txt", `${directory}/link`);
    expect(await data(file.read({ directory, path: `${directory}/link` }))).toMatchObject({
      content: texts["plain.txt"]?.[1],
    });
  });

  it("is refused where it is none, and nothing waits", async () => {
    verifies("file.odd");
    const directory = place("odd", { "f.txt": "x" });
    execFileSync("/bin/sh", ["-c", "mkfifo fifo; truncate -s 40M huge; ln -s gone broken; mkdir sub"], {
      cwd: directory,
    });
    const statusOf = async (path: string) => (await refusal(file.read({ directory, path }))).status;
    for (const path of ["fifo", "huge", "sub", "", "."]) expect(await statusOf(path), path).toBe(400);
    for (const path of ["missing", "broken", "F.TXT", "f.txt/x", "no/such", "x".repeat(5000)])
      expect(await statusOf(path), path).toBe(404);
    expect(await statusOf("a\0b")).toBe(400);
    expect((await refusal(file.list({ directory, path: "f.txt" }))).status).toBe(400);
    expect((await refusal(file.list({ directory, path: "missing" }))).status).toBe(404);
    expect((await refusal(file.list({ directory: `${directory}/none`, path: "" }))).status).toBe(404);
  });
});

describe("what has no end", () => {
  it.runIf(existsSync("/proc/self/pagemap"))(
    "is not read, whichever file of a project leads there",
    async () => {
      verifies("file.odd");
      for (const [directory, path] of [
        ["/proc/self", "pagemap"],
        ["/proc/self", "mem"],
        ["/proc", "kmsg"],
      ] as const)
        expect((await refusal(file.read({ directory, path }))).status, path).toBe(400);
      const directory = place("endless", { a: "endless\n", ".opencode/command/fine.md": "fine" });
      initRepository(directory);
      for (const folder of [".opencode/skill/s", ".git/info"])
        mkdirSync(`${directory}/${folder}`, { recursive: true });
      for (const [link, target] of [
        [".gitignore", "/proc/self/pagemap"],
        [".git/info/exclude", "/proc/self/pagemap"],
        ["package.json", "/dev/zero"],
        [".opencode/command/zero.md", "/dev/zero"],
        [".opencode/command/pagemap.md", "/proc/self/pagemap"],
        [".opencode/skill/s/SKILL.md", "/proc/self/pagemap"],
      ] as const) {
        rmSync(`${directory}/${link}`, { force: true });
        symlinkSync(target, `${directory}/${link}`);
      }
      expect((await data(file.list({ directory, path: "" }))).map(({ name }) => name)).toContain("a");
      expect((await data(app.client.vcs.status({ directory }))).length).toBeGreaterThan(0);
      expect((await data(app.client.command.list({ directory }))).map(({ name }) => name)).toContain("fine");
      expect((await data(app.client.app.skills({ directory }))).map(({ name }) => name)).not.toContain("s");
      const broken = place("endless-config", { a: "endless config\n" });
      symlinkSync("/proc/self/pagemap", `${broken}/opencode.json`);
      expect(await refusal(app.client.config.get({ directory: broken }))).toMatchObject({
        status: 400,
        name: "ConfigInvalidError",
      });
    },
  );
});

describe("what lies outside", () => {
  it("is not listed, read or found", async () => {
    verifies("file.outside");
    const outer = place("outer", { "secret.txt": "the secret", "inner/a.txt": "the secret" });
    const directory = `${outer}/inner`;
    symlinkSync("../secret.txt", `${directory}/way-out`);
    symlinkSync("..", `${directory}/up`);
    for (const path of [
      "..",
      "/",
      "/etc/passwd",
      "../secret.txt",
      "way-out",
      "up",
      "up/secret.txt",
      `${outer}/secret.txt`,
    ]) {
      expect((await refusal(file.read({ directory, path }))).status, path).toBe(400);
      expect((await refusal(file.list({ directory, path }))).status, path).toBe(400);
    }
    expect((await data(file.list({ directory, path: "" }))).map(({ name }) => name)).toEqual(["a.txt"]);
    expect(await data(find.files({ directory, query: "secret" }))).toEqual([]);
    expect(await data(find.text({ directory, pattern: "secret" }))).toMatchObject([
      { path: { text: "a.txt" } },
    ]);
    // The directory itself may be named through a link.
    symlinkSync(directory, `${outer}/alias`);
    const alias = `${outer}/alias`;
    expect(await data(file.read({ directory: alias, path: "a.txt" }))).toMatchObject({
      content: "the secret",
    });
    expect(await data(file.list({ directory: alias, path: "." }))).toMatchObject([
      { absolute: `${alias}/a.txt` },
    ]);
    expect(await data(find.files({ directory: alias, query: "a" }))).toEqual(["a.txt"]);
  });

  it("so is what permission.read denies, but not what it would ask for", async () => {
    verifies("file.denied");
    const read = { "*": "allow", "keys/*": "deny", "*.pem": "deny", "asked.txt": "ask" };
    const directory = place("denied", {
      "opencode.json": JSON.stringify({ permission: { read } }),
      "keys/id": "needle",
      "a.pem": "needle",
      "asked.txt": "needle",
      ".env": "needle",
      "open.txt": "needle",
    });
    symlinkSync("keys/id", `${directory}/innocent`);
    symlinkSync("open.txt", `${directory}/linked.pem`);
    for (const path of ["keys/id", "a.pem", "innocent", "linked.pem", `${directory}/keys/../keys/id`]) {
      const refused = await refusal(file.read({ directory, path }));
      expect(refused, path).toMatchObject({ status: 403, name: "ForbiddenError" });
    }
    expect((await refusal(file.list({ directory, path: "a.pem" }))).status).toBe(403);
    expect(await data(file.list({ directory, path: "keys" }))).toEqual([]);
    const names = (await data(file.list({ directory, path: "" }))).map(({ name }) => name);
    expect(names).toEqual(["keys", ".env", ".keep", "asked.txt", "open.txt", "opencode.json"]);
    const lines = await data(find.text({ directory, pattern: "needle" }));
    expect(lines.map(({ path }) => path.text)).toEqual([".env", "asked.txt", "open.txt"]);
    expect(await data(find.files({ directory, query: "pem" }))).toEqual([]);
    expect(await data(find.files({ directory, query: "keys", type: "file" }))).toEqual([]);
    expect(await data(file.read({ directory, path: "asked.txt" }))).toMatchObject({ content: "needle" });
    // Rules that nobody can read deny all.
    const broken = place("broken-config", { "opencode.json": "{", "a.txt": "" });
    const refused = await refusal(file.read({ directory: broken, path: "a.txt" }));
    expect(refused).toMatchObject({ status: 400, name: "ConfigJsonError" });
  });
});

describe("a search", () => {
  it("finds lines, with places in bytes", async () => {
    verifies("find.text");
    const directory = place("searched", {
      "a.txt": "one\nfoo foo two\r\nünï foo 文\n",
      ".hidden": "foo hidden\n",
      ".gitignore": "*.log\n",
      "x.log": "foo ignored\n",
      "bin.dat": Buffer.from("foo\0bar"),
      "latin.txt": Buffer.from("foo \xfc\n", "latin1"),
      // One whose record is far longer than what is shown of it.
      "long.js": `${"x".repeat(3_000_000)}foo${'"\\'.repeat(1_000_000)}`,
      "many.js": `"\\${"foo;".repeat(300_000)}"`,
      "-dash": "--foo--\n",
    });
    const found = await data(find.text({ directory, pattern: "foo" }));
    expect(found.map(({ path, line_number }) => `${path.text}:${line_number}`)).toEqual([
      "-dash:1",
      ".hidden:1",
      "a.txt:2",
      "a.txt:3",
      "latin.txt:1",
      "long.js:1",
      "many.js:1",
    ]);
    expect(found[2]).toEqual({
      path: { text: "a.txt" },
      lines: { text: "foo foo two\r\n" },
      line_number: 2,
      absolute_offset: 4,
      submatches: [
        { match: { text: "foo" }, start: 0, end: 3 },
        { match: { text: "foo" }, start: 4, end: 7 },
      ],
    });
    expect(found[3]?.submatches).toEqual([{ match: { text: "foo" }, start: 6, end: 9 }]);
    expect(found[4]?.lines.text).toBe("foo \ufffd\n");
    expect(found[5]).toMatchObject({
      lines: { text: `${"x".repeat(2000)}...` },
      submatches: [{ match: { text: "foo" }, start: 3_000_000, end: 3_000_003 }],
    });
    expect(found[6]?.lines.text.slice(0, 10)).toBe('"\\foo;foo;');
    expect(found[6]?.submatches).toHaveLength(1000);
    const insensitive = await data(find.text({ directory, pattern: "(?i)FOO two|^--" }));
    expect(insensitive.map(({ path }) => path.text)).toEqual(["-dash", "a.txt"]);
    expect(await data(find.text({ directory, pattern: "--foo" }))).toHaveLength(1);
    expect(await data(find.text({ directory, pattern: "nothing like it" }))).toEqual([]);
    place("searched", { "lines.txt": "line\n".repeat(5000) });
    expect(await data(find.text({ directory, pattern: "^line$" }))).toHaveLength(1000);
  });

  it("finds files and folders by parts of their path", async () => {
    verifies("find.files");
    const directory = place("found", {
      "src/deep/c.txt": "",
      "src/greet.ts": "",
      "src/greet.test.ts": "",
      "docs/greeting/README.md": "",
      "great/emptied/total.ts": "",
      ".gitignore": "dist/\n",
      "dist/greet.js": "",
      ".env": "",
      "Über/Straße.md": "",
      "odd\nname": "",
    });
    const files = (query: string, more = {}) => data(find.files({ directory, query, ...more }));
    expect(await files("greet")).toEqual([
      "src/greet.ts",
      "src/greet.test.ts",
      "docs/greeting/",
      "docs/greeting/README.md",
      "great/emptied/",
      "great/emptied/total.ts",
    ]);
    expect(await files("deepc")).toEqual(["src/deep/c.txt"]);
    expect(await files("GREET test")).toEqual(["src/greet.test.ts"]);
    expect(await files("src/")).toContain("src/");
    expect(await files("über straße")).toEqual(["Über/Straße.md"]);
    expect(await files("dd\nna")).toEqual(["odd\nname"]);
    expect(await files("env")).toEqual([".env"]);
    expect(await files("zzz")).toEqual([]);
    expect(await files("greet", { limit: 2 })).toHaveLength(2);
    expect(await files("greet", { dirs: "false" })).not.toContain("docs/greeting/");
    expect(await files("greet", { type: "directory", dirs: "false" })).toEqual([
      "docs/greeting/",
      "great/emptied/",
    ]);
    const all = await files("", { limit: 200 });
    expect(all.slice(0, 4)).toEqual([".env", "src/", ".keep", "docs/"]);
    expect(all).toHaveLength(17);
    place("found", { "greet.new": "" });
    expect(await files("greet.new")).toEqual(["greet.new"]);
  });

  it("says what cannot be looked for", async () => {
    verifies("find.input", "find.symbols");
    for (const path of [
      "/find",
      "/find?pattern=a&pattern=b",
      "/find?pattern=(",
      "/find?pattern=a%00b",
      "/find?pattern=(%3F%3D1)",
      "/find?pattern=x&directory=gone",
      "/find/file",
      "/find/file?query=x&limit=0",
      "/find/file?query=x&limit=201",
      "/find/file?query=x&limit=1.5",
      "/find/file?query=x&dirs=yes",
      "/find/file?query=x&type=link",
      "/find/file?query=x&directory=gone",
      "/find/symbol",
      "/file",
      "/file/content",
    ]) {
      const { status, body } = await app.raw("GET", path);
      expect([path, status, body.name]).toEqual([path, 400, "BadRequest"]);
    }
    expect(await data(find.symbols({ query: "greet" }))).toEqual([]);
  });
});
