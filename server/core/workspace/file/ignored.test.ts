import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ignoredIn } from "./ignored.js";
import { matchName } from "./wildcard.js";

let root: string;

beforeAll(() => {
  root = realpathSync(mkdtempSync(path.join(tmpdir(), "ignored-")));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Ignore files, by folder; and paths, of which those that end in a slash are folders, and the others need not be there. */
const ignoreFiles: Record<string, string> = {
  ".gitignore": [
    "# a comment",
    "\\#hash",
    "\\!bang",
    "*.log",
    "!keep.log",
    "/rooted",
    "doc/*.txt",
    "build/",
    "a/**/z",
    "**/anywhere",
    "deep/**",
    "tail ",
    "kept\\ ",
    "[ab]x",
    "[!ab]y",
    "[^c]w",
    "[[:digit:]]n",
    "q?z",
    "back\\*slash",
    "crlf\r",
    "foo/**/",
    "*",
    "!*/",
    "!*.*",
    "!x*",
    "*.log",
    "[]]sq",
    "[z-a]r",
    "[a-",
    "name/",
    "!/sub/name",
    "/sp ace",
  ].join("\n"),
  "sub/.gitignore": "!a.log\nmine\n/top\nbelow/x\n!/inner/\n*.tmp\n!important.tmp",
  "sub/inner/.gitignore": "*\n!.gitignore\n!yes.txt\n",
};
const names = [
  ...["#hash", "!bang", "a.log", "keep.log", "rooted", "sub/rooted", "doc/a.txt", "doc/sub/a.txt", "build/"],
  ...["x/build", "sub/build/", "a/z", "a/b/z", "a/b/c/z", "x/anywhere", "anywhere", "deep/x", "deep/x/y.z"],
  ...["tail", "tail ", "kept ", "kept", "ax", "bx", "cx", "ay", "cy", "cw", "dw", "1n", "n1", "qaz", "qz"],
  ...["back*slash", "backXslash", "crlf", "foo/a/", "foo/b", "x.y", "xyz", "plain", "sub/a.log", "sub/mine"],
  ...["sub/top", "sub/x/top", "sub/below/x", "sub/x.tmp", "sub/important.tmp", "sub/inner/no.txt"],
  ...[
    "sub/inner/yes.txt",
    "sub/inner/deeper/yes.txt",
    "]sq",
    "br",
    "[a-",
    "sub/name",
    "x/name",
    "name/",
    "sp ace",
  ],
  ...["q😀z", "ünï.log", "new\nline.log"],
];

describe("ignore files", () => {
  it("say what git says of each path", async () => {
    execFileSync("git", ["init", "-q", root]);
    for (const [file, text] of Object.entries(ignoreFiles)) {
      mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
      writeFileSync(path.join(root, file), text);
    }
    for (const name of names) if (name.endsWith("/")) mkdirSync(path.join(root, name), { recursive: true });
    const input = names.map((name) => `${name.replace(/\/$/, "")}\0`).join("");
    const said = execFileSync("/bin/sh", ["-c", "git check-ignore --no-index -z --stdin -v -n || true"], {
      cwd: root,
      input,
      encoding: "utf8",
    }).split("\0");
    const expected = new Map<string, boolean>();
    for (let at = 0; at + 3 < said.length; at += 4) {
      const [source = "", , pattern = "", name = ""] = said.slice(at, at + 4);
      expected.set(name, source !== "" && !pattern.startsWith("!"));
    }
    const ours = new Map<string, boolean>();
    for (const name of names) {
      const plain = name.replace(/\/$/, "");
      const scope = await ignoredIn({ root, names: [".gitignore"] }, path.join(root, path.dirname(plain)));
      ours.set(plain, scope.has(path.basename(plain), name.endsWith("/")));
    }
    expect(ours.size).toBe(names.length);
    // To git "?" is a byte, to people a character.
    expected.set("q😀z", true);
    expect([...ours].filter(([name, ignored]) => expected.get(name) !== ignored)).toEqual([]);
  });

  it("cost at most the product of their lengths", () => {
    const name = "a".repeat(255);
    let steps = 0;
    for (let times = 0; times < 200; times++) if (!matchName(`${"*a".repeat(100)}*b`, name)) steps++;
    expect(steps).toBe(200);
  });
});
