import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { Config } from "@opencode/sdk/types";
import { createFileCache } from "../config/file-cache.js";
import { matchGlob } from "../permission/rules.js";

export interface InstructionsInput {
  config: Config;
  /** Absolute. */
  directory: string;
  /** Root of the work tree, or "/" outside git. */
  worktree: string;
}

export interface Instructions {
  /** What people have written down for agents, each text headed by where it comes from; never throws. */
  read(input: InstructionsInput): Promise<string[]>;
}

/** Characters of one file that are passed on: more than that is no instruction any more. */
const longest = 64 * 1024;

/** The first of these that a folder has counts for it. */
export const instructionFiles = ["AGENTS.md", "CLAUDE.md"];

/** Directories remembered at once; the one that came first goes first. */
const capacity = 256;

/**
 * AGENTS.md (else CLAUDE.md) of the user and of every folder from the work tree's root down to the directory, then
 * the files that `instructions` of the config names, where `*` may stand in the last part of a path. Addresses
 * there are not fetched: every prompt would wait for a network.
 */
export function createInstructions(folders: { home: string; configDir: string }): Instructions {
  const caches = new Map<string, () => Promise<string[]>>();

  const open = async ({ config, directory, worktree }: InstructionsInput) => {
    const own = [folders.configDir, path.join(folders.home, ".claude")];
    const groups = [own, ...foldersDown(worktree, directory).map((folder) => [folder])].map((group) =>
      group.flatMap((folder) => instructionFiles.map((name) => path.join(folder, name))),
    );
    const patterns = (config.instructions ?? []).filter((pattern) => !/^[a-z]+:\/\//i.test(pattern));
    const named = await Promise.all(patterns.map((pattern) => expand(pattern, directory, folders.home)));
    const all = [...groups.flat(), ...named.flat()];
    return createFileCache(all, async (present) => {
      const chosen = groups.flatMap((group) => group.filter((file) => present.includes(file)).slice(0, 1));
      const files = [...chosen, ...named.flat().filter((file) => present.includes(file))];
      const texts = await Promise.all([...new Set(files)].map(readInstructions));
      return { value: texts.filter((text) => text !== ""), references: [] };
    });
  };

  return {
    async read(input) {
      const key = JSON.stringify([input.directory, input.worktree, input.config.instructions]);
      const use = caches.get(key) ?? (await open(input));
      caches.set(key, use);
      if (caches.size > capacity) caches.delete(caches.keys().next().value ?? key);
      return use();
    },
  };
}

/** The text of one file, headed by where it is from; empty where there is none. */
export async function readInstructions(file: string): Promise<string> {
  const text = (await readFile(file, "utf8").catch(() => "")).slice(0, longest).trim();
  return text === "" ? "" : `Instructions from ${file}:\n${text}`;
}

async function expand(pattern: string, directory: string, home: string): Promise<string[]> {
  const file = path.resolve(directory, pattern.replace(/^~(?=\/)/, home));
  if (!path.basename(file).includes("*")) return [file];
  const entries = await readdir(path.dirname(file)).catch(() => []);
  const fitting = entries.filter((entry) => matchGlob(path.basename(file), entry));
  return fitting.sort().map((entry) => path.join(path.dirname(file), entry));
}

/** The folders from `top` down to `bottom`, both included; outside a work tree only the directory itself. */
function foldersDown(top: string, bottom: string): string[] {
  const relative = path.relative(top, bottom);
  if (top === path.parse(top).root || relative.startsWith("..")) return [bottom];
  const steps = relative.split(path.sep).filter(Boolean);
  return [top, ...steps.map((_, index) => path.join(top, ...steps.slice(0, index + 1)))];
}
