import { lstat } from "node:fs/promises";
import path from "node:path";
import type { UnrestoredFile } from "@opencode/sdk/types";
import { splitNul } from "../../system/git/git.js";
import { largest } from "./largest.js";
import type { Repository } from "./repository.js";

/** Names in one call: the arguments of a process have a limit. */
const named = 200;

export type UnrestoredReason = UnrestoredFile["reason"];

/** Which of these files no state holds as they are, by what they are: names as in the states, absolute ones outside. */
export async function unrecordable(
  repository: Repository,
  names: string[],
  signal: AbortSignal,
): Promise<Map<string, UnrestoredReason>> {
  const found = new Map<string, UnrestoredReason>();
  const rest: string[] = [];
  for (const name of names) {
    const reason = await byPlace(repository.root, name);
    if (reason) found.set(name, reason);
    else rest.push(name);
  }
  for (const name of await ignored(repository, rest, signal)) found.set(name, "ignored");
  return found;
}

async function byPlace(root: string, name: string): Promise<UnrestoredReason | undefined> {
  if (path.isAbsolute(name)) return "outside";
  const folders = name.split("/").slice(0, -1);
  for (let depth = folders.length; depth > 0; depth--) {
    const inside = path.join(root, ...folders.slice(0, depth), ".git");
    if (await lstat(inside).catch(() => undefined)) return "nested";
  }
  const info = await lstat(path.join(root, name)).catch(() => undefined);
  return info?.isFile() && info.size > largest ? "large" : undefined;
}

async function ignored({ git }: Repository, names: string[], signal: AbortSignal): Promise<string[]> {
  const found: string[] = [];
  for (let at = 0; at < names.length; at += named) {
    const some = names.slice(at, at + named);
    const args = ["ls-files", "-z", "--others", "--ignored", "--exclude-standard", "--", ...some];
    found.push(...splitNul(await git(args, { signal })));
  }
  return found.filter((name) => names.includes(name));
}
