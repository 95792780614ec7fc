import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import { entriesOf } from "../config/folder-files.js";
import { type TrustItem, trustItem } from "./withhold.js";

/** Larger files are known by their size alone. */
const maxBytes = 4 * 1024 * 1024;
/** The most files of a folder, so that looking at it ends. */
const mostFiles = 500;

/** The tool files in a project's configuration folders, each with what lies beside it and may be a part of it. */
export async function toolItems(homes: readonly string[], scope: string): Promise<TrustItem[]> {
  const lists = await Promise.all(
    homes.flatMap((home) => ["tool", "tools"].map((name) => itemsIn(path.join(home, name), scope))),
  );
  return lists.flat();
}

async function itemsIn(folder: string, scope: string): Promise<TrustItem[]> {
  const files = await filesBelow(folder, 4);
  const own = files.filter((file) => path.dirname(file) === folder && isTool(file));
  if (own.length === 0) return [];
  const hashes = await Promise.all(
    files.map(async (file) => [path.relative(folder, file), await hashOf(file)]),
  );
  return own.map((file) => {
    const name = path.relative(scope, file).replaceAll(path.sep, "/");
    return trustItem("tool", name, "runs this file", hashes);
  });
}

function isTool(file: string): boolean {
  return /\.(ts|js|mjs)$/.test(file) && !file.endsWith(".d.ts");
}

async function filesBelow(folder: string, depth: number): Promise<string[]> {
  const found: string[] = [];
  for (const entry of await entriesOf(folder)) {
    if (entry.name === "node_modules" || found.length >= mostFiles) continue;
    const file = path.join(folder, entry.name);
    if (!entry.isDirectory()) found.push(file);
    else if (depth > 0) found.push(...(await filesBelow(file, depth - 1)));
  }
  return found;
}

async function hashOf(file: string): Promise<string> {
  const info = await stat(file).catch(() => undefined);
  if (!info?.isFile()) return "none";
  if (info.size > maxBytes) return `${info.size}:${info.mtimeMs}`;
  const bytes = await readFile(file).catch(() => Buffer.alloc(0));
  return createHash("sha256").update(bytes).digest("hex");
}

/** A command of a project whose template has shell commands in it. */
export function commandItem(name: string, template: string): TrustItem[] {
  const commands = [...template.matchAll(/!`([^`]+)`/g)].map((match) => match[1] ?? "");
  return commands.length === 0 ? [] : [trustItem("command", name, `runs ${commands.join("; ")}`, commands)];
}
