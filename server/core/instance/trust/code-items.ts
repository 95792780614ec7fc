import path from "node:path";
import { nameBelow } from "../../system/files/inside.js";
import { filesBelow, hashOf } from "./code-files.js";
import { hashOfNamed } from "./named-code.js";
import type { TrustPlace } from "./trust.js";
import { type TrustItem, trustItem } from "./withhold.js";

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
    const name = nameBelow(scope, file);
    return trustItem("tool", name, "runs this file", hashes);
  });
}

function isTool(file: string): boolean {
  return /\.(ts|js|mjs)$/.test(file) && !file.endsWith(".d.ts");
}

/** A command of a project whose template has shell commands in it. */
export async function commandItem(
  name: string,
  template: string,
  { directory, scope }: TrustPlace,
): Promise<TrustItem[]> {
  const commands = [...template.matchAll(/!`([^`]+)`/g)].map((match) => match[1] ?? "");
  if (commands.length === 0) return [];
  const named = await hashOfNamed([{ words: commands, folder: directory }], scope);
  return [
    trustItem("command", name, `runs ${commands.join("; ")}`, named ? [...commands, { named }] : commands),
  ];
}
