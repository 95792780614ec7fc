import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, it } from "vitest";
import { parseGitConfig } from "./config-text.js";

const folder = mkdtempSync(path.join(tmpdir(), "config-text-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** What git itself makes of it; undefined where it finds a fault. */
function byGit(text: string): string[] | undefined {
  const file = path.join(folder, "config");
  writeFileSync(file, text);
  try {
    return execFileSync("git", ["config", "--file", file, "--list", "-z"], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    })
      .split("\0")
      .filter(Boolean);
  } catch {
    return undefined;
  }
}

function byUs(text: string): string[] | undefined {
  const { settings, whole } = parseGitConfig(text);
  const shown = settings.map(
    ({ section, subsection, key, value }) =>
      // A setting without a value is true; git lists it without one.
      `${[...(section === "" ? [] : [section, subsection]), key].filter((one) => one !== undefined).join(".")}\n${value}`,
  );
  return whole ? shown : undefined;
}

it("is read as git reads it", () => {
  const texts = [
    "",
    "x = 1\n",
    "\uFEFF[a]\n\tx = 1\n",
    '[core] [filter "evil"] clean = cat ; said\n[a]x=1\n',
    '# comment \\\n[filter "evil"]\nclean = cat\n',
    "; another \\\r\n[a]\r\nx = 1\r\ny=2\r\n",
    '[A "B\\"c\\\\d\\e"] X-y = "a  # b" c  d   # e\n z = a"b c"d \n',
    "[a.B.c]\nx = one\\\n two \\\n  three\n y = \\\n\n z = 1\n",
    '[a]\nx = "one\\\n two" \\n\\t\\b\\"\\\\ end\n',
    '[a]\nx =   \ny = "  "  \nz=a \\\n\n',
    '[a]\nx = a "b" c  \t \nv = "q"   \n',
    "[a]\n[b]\n\n[c] k = v\n",
    '[a ""]\nx = 1\n',
    '[filter\t"t"]\tclean = cat\n',
    "[a]x=1 [b] y=2\n",
    "[a]\rx = 1\n",
  ];
  for (const text of texts) expect(byUs(text), JSON.stringify(text)).toEqual(byGit(text));
});

it("what git refuses is not whole", () => {
  const texts = [
    "[a\nx = 1\n",
    '[a "b\nc"]\nx = 1\n',
    "[a]\n1x = 1\n",
    "[a]\nx 1\n",
    '[a]\nx = "open\n',
    "[a]\nx = \\q\n",
    "[a]\nx_y = 1\n",
    "\v[a]\nx=1\n",
    '[a "b" ]\nx = 1\n',
    "[a]\nx # comment\n",
  ];
  for (const text of texts) {
    expect(byGit(text), JSON.stringify(text)).toBeUndefined();
    expect(byUs(text), JSON.stringify(text)).toBeUndefined();
  }
});
