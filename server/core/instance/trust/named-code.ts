import { createHash } from "node:crypto";
import { realpath, stat } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { inside } from "../../system/files/inside.js";
import { readSmall } from "../../system/files/read-small.js";
import { filesBelow, hashOf } from "./code-files.js";

/** What a project's configuration has run. */
export interface NamedCode {
  /** Texts with names of files in them, such as the words of a command. */
  words: readonly string[];
  /** The folder that they are meant from; absolute. */
  folder: string;
}

/** The most files that are looked into, so that looking ends. */
const mostFiles = 200;
/** Larger files name no others. */
const maxBytes = 512 * 1024;
/** Programs that run what a file of a fixed name says, and such files. */
const runners = /^(npm|npx|pnpm|yarn|bun|bunx|make|just|deno)(\.cmd|\.exe)?$/i;
const scriptFiles = ["package.json", "Makefile", "makefile", "justfile", "deno.json"];
const endings = ["", ".js", ".mjs", ".cjs", ".ts", ".mts", ".cts", ".tsx", ".jsx", ".json", ".py", ".sh"];

/**
 * A hash of the project's own files that such texts name, and of those that these name in turn: what is run changes with
 * them. Undefined where none are named. Files outside the project are the user's.
 */
export async function hashOfNamed(code: readonly NamedCode[], scope: string): Promise<string | undefined> {
  const hashes = new Map<string, string>();
  const queue = code.flatMap(({ words, folder }) =>
    [...words.flatMap(candidates), ...modulesRun(words)].map((name) => ({ name, folder, deep: true })),
  );
  for (const { words, folder } of code) {
    if (!words.flatMap(candidates).some((word) => runners.test(path.basename(word)))) continue;
    for (const name of scriptFiles) queue.push({ name, folder, deep: true });
  }
  const seen = new Set<string>();
  for (let at = 0; at < queue.length && hashes.size < mostFiles; at++) {
    const one = queue[at];
    const file = one && (await fileOf(one.name, one.folder, scope, seen));
    if (!one || !file) continue;
    if (file.isFolder) {
      if (!one.deep) continue;
      for (const below of await filesBelow(file.path, 4))
        if (!(await isMade(below))) hashes.set(below, await hashOf(below));
      continue;
    }
    const text = (await readSmall(file.path, maxBytes))?.toString() ?? "";
    hashes.set(file.path, path.basename(file.path) === "package.json" ? ran(text) : await hashOf(file.path));
    // By way of a link, a script takes in what lies beside it or beside what the link leads to.
    const real = await realpath(file.path).catch(() => file.path);
    for (const folder of new Set([file.path, real].map((one) => path.dirname(one))))
      for (const name of mentioned(path.basename(file.path) === "package.json" ? ran(text) : text))
        queue.push({ name, folder, deep: false });
  }
  if (hashes.size === 0) return undefined;
  const all = [...hashes].map(([file, hash]) => [path.relative(scope, file), hash]).sort();
  return createHash("sha256").update(JSON.stringify(all)).digest("hex");
}

/** What of a word may be the name of a file: `--import=./x.js` and `sh -c "node x.js"` name one, too. */
function candidates(word: string): string[] {
  return [word, ...word.split(/[\s"'`=;&|()<>,]+/)].filter((one) => one !== "" && one !== ".");
}

/** Whether Python has made it of what lies beside it, and makes it anew when that changes. */
async function isMade(file: string): Promise<boolean> {
  if (path.basename(path.dirname(file)) !== "__pycache__") return false;
  const bytes = (await readSmall(file, maxBytes)) ?? Buffer.alloc(0);
  // One that says of itself that its source need not be looked at is code of its own.
  return bytes.length >= 8 && bytes.readUInt32LE(4) !== 1;
}

/** The modules that `python -m a.b` runs: with the one all that lies in its package. */
function modulesRun(words: readonly string[]): string[] {
  const named = [...words.join(" ").matchAll(/(?<=^|\s)-m[\s=]*([\w.]+)/g)].map(([, name = ""]) => name);
  return named.flatMap((name) => [name.replaceAll(".", "/"), name.split(".")[0] ?? name]);
}

/** What a script takes in: by a relative name, or, in Python, as a module beside it. */
function mentioned(text: string): string[] {
  const relative = text.match(/(?<![\w/.])\.{1,2}\/[\w@./-]+/g) ?? [];
  const modules = [...text.matchAll(/^\s*(?:from|import)\s+\.*([\w.]+)/gm)].map(([, name = ""]) =>
    name.replaceAll(".", "/"),
  );
  return [...relative, ...modules, ...modules.map((name) => `${name}/__init__.py`)];
}

/** What of a `package.json` is run. */
function ran(text: string): string {
  try {
    const { scripts, bin, main } = JSON.parse(text) as Record<string, unknown>;
    return JSON.stringify({ scripts, bin, main });
  } catch {
    return text;
  }
}

async function fileOf(name: string, folder: string, scope: string, seen: Set<string>) {
  const plain = name.startsWith("file://") ? urlPath(name) : name;
  if (plain === undefined || plain.includes("\0")) return undefined;
  const target = path.resolve(folder, plain);
  // The whole project is no part that is run.
  if (!inside(scope, target) || inside(target, scope) || target === folder) return undefined;
  for (const candidate of [...endings.map((end) => target + end), target.replace(/\.js$/, ".ts")]) {
    const info = await stat(candidate).catch(() => undefined);
    if (!info) continue;
    if (seen.has(candidate)) return undefined;
    seen.add(candidate);
    return { path: candidate, isFolder: info.isDirectory(), size: info.size };
  }
  return undefined;
}

function urlPath(url: string): string | undefined {
  try {
    return fileURLToPath(url);
  } catch {
    return undefined;
  }
}
