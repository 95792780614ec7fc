import { spawn, spawnSync } from "node:child_process";
import { accessSync, constants, createReadStream, readdirSync, statSync } from "node:fs";
import { readFile, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { globMatcher } from "../../base/glob-pattern.js";
import { bunSmall } from "./bun-small.js";
import type { Shell } from "./shell.js";

/** What of Bun plugins are known to use, over Node. What else they ask it for they are told is not there. */
export function createBun(shell: Shell): Record<string, unknown> {
  const own: Record<string, unknown> = {
    ...bunSmall,
    $: shell,
    Glob,
    file: bunFile,
    sleep: (until: number | Date) => sleep(until instanceof Date ? Number(until) - Date.now() : until),
    spawn: bunSpawn,
    spawnSync: bunSpawnSync,
    which,
    write: (target: string | URL | BunFile, content: unknown) =>
      writeTo(target instanceof Object && "name" in target ? target.name : target, content),
  };
  return new Proxy(own, {
    get(target, key) {
      if (
        typeof key === "symbol" ||
        key in target ||
        key === "then" ||
        key === "default" ||
        key === "__esModule"
      )
        return target[String(key)];
      throw new Error(`it needs Bun.${key}, which only Bun has: it cannot run on Node`);
    },
  });
}

async function writeTo(file: string | URL, content: unknown): Promise<number> {
  const isFile = content instanceof Object && "exists" in content;
  const body = isFile ? await (content as BunFile).arrayBuffer() : (content as BodyInit);
  const bytes = Buffer.from(await new Response(body).arrayBuffer());
  await writeFile(file, bytes);
  return bytes.length;
}

interface BunFile {
  name: string;
  text(): Promise<string>;
  json(): Promise<unknown>;
  bytes(): Promise<Uint8Array>;
  arrayBuffer(): Promise<ArrayBuffer>;
  exists(): Promise<boolean>;
  write(content: unknown): Promise<number>;
  delete(): Promise<void>;
  unlink(): Promise<void>;
  stream(): unknown;
  readonly size: number;
  readonly lastModified: number;
}

function bunFile(at: string | URL): BunFile {
  const name = at instanceof URL ? fileURLToPath(at) : at;
  const remove = () => rm(name);
  return {
    name,
    write: (content) => writeTo(name, content),
    delete: remove,
    unlink: remove,
    stream: () => Readable.toWeb(createReadStream(name)),
    get lastModified() {
      return statSync(name, { throwIfNoEntry: false })?.mtimeMs ?? 0;
    },
    text: () => readFile(name, "utf8"),
    json: async () => JSON.parse(await readFile(name, "utf8")) as unknown,
    bytes: async () => new Uint8Array(await readFile(name)),
    arrayBuffer: async () => new Uint8Array(await readFile(name)).buffer,
    exists: async () => (await stat(name).catch(() => undefined))?.isFile() ?? false,
    get size() {
      return statSync(name, { throwIfNoEntry: false })?.size ?? 0;
    },
  };
}

interface ScanOptions {
  cwd?: string;
  absolute?: boolean;
  onlyFiles?: boolean;
  dot?: boolean;
}

class Glob {
  private readonly matches: (text: string) => boolean;

  constructor(private readonly pattern: string) {
    this.matches = globMatcher(pattern);
  }

  match(text: string): boolean {
    return (this.pattern.includes("/") || !text.includes("/")) && this.matches(text);
  }

  *scanSync(given: string | ScanOptions = {}): Generator<string> {
    const {
      cwd = ".",
      absolute = false,
      onlyFiles = true,
      dot = false,
    } = typeof given === "string" ? { cwd: given } : given;
    for (const entry of readdirSync(cwd, { recursive: true, withFileTypes: true })) {
      const file = path.join(entry.parentPath, entry.name);
      const name = path.relative(cwd, file).replaceAll(path.sep, "/");
      if (onlyFiles && entry.isDirectory()) continue;
      if (!dot && name.split("/").some((part) => part.startsWith("."))) continue;
      if (this.match(name)) yield absolute ? path.resolve(file) : name;
    }
  }

  async *scan(given: string | ScanOptions = {}): AsyncGenerator<string> {
    yield* this.scanSync(given);
  }
}

interface SpawnOptions {
  cmd?: string[];
  cwd?: string;
  env?: Record<string, string>;
  /** A text or bytes to be read there. */
  stdin?: unknown;
}

function inputOf({ stdin }: SpawnOptions): string | Uint8Array | undefined {
  return typeof stdin === "string" && !["pipe", "ignore", "inherit"].includes(stdin)
    ? stdin
    : stdin instanceof Uint8Array
      ? stdin
      : undefined;
}

function wordsOf(first: string[] | SpawnOptions, given: SpawnOptions) {
  const options = Array.isArray(first) ? given : first;
  const [program = "", ...words] = Array.isArray(first) ? first : (first.cmd ?? []);
  const { cwd, env } = options;
  return { program, words, options: { ...(cwd && { cwd }), ...(env && { env }) } };
}

function bunSpawn(first: string[] | SpawnOptions, given: SpawnOptions = {}) {
  const { program, words, options } = wordsOf(first, given);
  const child = spawn(program, words, { ...options, windowsHide: true });
  child.stdin.on("error", () => undefined);
  const { stdin } = Array.isArray(first) ? given : first;
  if (stdin !== "pipe") child.stdin.end(inputOf({ stdin }) ?? "");
  const exited = new Promise<number>((resolve) => {
    child.once("error", () => resolve(1));
    child.once("close", (code) => resolve(code ?? 1));
  });
  return {
    pid: child.pid,
    exited,
    stdin: child.stdin,
    kill: (signal?: NodeJS.Signals) => child.kill(signal),
    stdout: Readable.toWeb(child.stdout),
    stderr: Readable.toWeb(child.stderr),
    get exitCode() {
      return child.exitCode;
    },
    unref: () => child.unref(),
  };
}

function bunSpawnSync(first: string[] | SpawnOptions, given: SpawnOptions = {}) {
  const { program, words, options } = wordsOf(first, given);
  const input = inputOf(Array.isArray(first) ? given : first);
  const { stdout, stderr, status } = spawnSync(program, words, {
    ...{ ...options, windowsHide: true },
    ...(input !== undefined && { input }),
  });
  return { stdout, stderr, exitCode: status ?? 1, success: status === 0 };
}

/** By the search path of a shell. */
function which(name: string): string | null {
  const found = spawnSync("/bin/sh", ["-c", 'command -v -- "$0"', name], { encoding: "utf8" });
  const file = found.stdout?.trim();
  try {
    if (file) accessSync(file, constants.X_OK);
    return file || null;
  } catch {
    return null;
  }
}
