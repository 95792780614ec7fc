import path from "node:path";
import type { Config } from "@opencode/sdk/types";
import { createFileCache } from "../../system/files/file-cache.js";
import { type Omitted, projectFolders } from "../config/files.js";
import { filesOf } from "./instruction-globs.js";
import { readInstructions } from "./instruction-text.js";
import type { RemoteInstructions } from "./remote-instructions.js";

export interface InstructionsInput {
  config: Config;
  /** Absolute. */
  directory: string;
  /** Root of the work tree, or "/" outside git. */
  worktree: string;
  /** Files that do not count. */
  without?: readonly string[];
}

export interface Instructions {
  /** What people have written down for agents, each text headed by where it comes from; never throws. */
  read(input: InstructionsInput): Promise<string[]>;
}

/** The first of these that a folder has counts for it. */
export const instructionFiles = ["AGENTS.md", "CLAUDE.md"];

/** Directories remembered at once; the one that came first goes first. */
const capacity = 256;

/**
 * AGENTS.md (else CLAUDE.md) of the user and of every folder from the work tree's root down to the directory, then
 * what `instructions` of the config names: files, globs of files, and addresses.
 */
export function createInstructions(options: {
  home: string;
  configDir: string;
  omit?: Omitted | undefined;
  /** Made for a directory once its configuration names an address. */
  remote(): RemoteInstructions;
}): Instructions {
  const caches = new Map<string, () => Promise<string[]>>();

  const open = ({
    config,
    directory,
    worktree,
    without = [],
  }: InstructionsInput): (() => Promise<string[]>) => {
    const own = [options.configDir, path.join(options.home, ".claude")];
    const { omit = {} } = options;
    const names = instructionFiles.filter((name) => !(omit.claudePrompt && name === "CLAUDE.md"));
    const folders = omit.project ? [] : projectFolders(worktree, directory);
    const groups = [own, ...folders.map((folder) => [folder])].map((group) =>
      group
        .flatMap((folder) => names.map((name) => path.join(folder, name)))
        .filter((file) => !without.includes(file)),
    );
    const given = config.instructions ?? [];
    const urls = given.filter((one) => address.test(one));
    const patterns = given.filter((one) => !/^[a-z]+:\/\//i.test(one));
    const list = async () => {
      const named = await Promise.all(
        patterns.map((pattern) => filesOf(absolute(pattern, directory, options.home))),
      );
      return [...new Set([...groups.flat(), ...named.flat()])].filter((file) => !without.includes(file));
    };
    const files = createFileCache(list, async (present) => {
      const chosen = groups.map((group) => group.filter((file) => present.includes(file)));
      const passed = new Set(chosen.flatMap((group) => group.slice(1)));
      const texts = await Promise.all(present.filter((file) => !passed.has(file)).map(readInstructions));
      return { value: texts.filter((text) => text !== ""), references: [] };
    });
    if (urls.length === 0) return files;
    const remote = options.remote();
    return async () => (await Promise.all([files(), remote.read(urls)])).flat();
  };

  return {
    async read(input) {
      const key = JSON.stringify([input.directory, input.worktree, input.config.instructions, input.without]);
      const use = caches.get(key) ?? open(input);
      caches.set(key, use);
      if (caches.size > capacity) caches.delete(caches.keys().next().value ?? key);
      return use();
    },
  };
}

/** The files of a project that are instructions by their name or are named as such, present or not. */
export async function instructionsOfProject(
  named: readonly string[],
  place: { directory: string; worktree: string; home: string },
): Promise<string[]> {
  const { directory, worktree, home } = place;
  const known = projectFolders(worktree, directory).flatMap((folder) =>
    instructionFiles.map((name) => path.join(folder, name)),
  );
  const patterns = named.filter((one) => !/^[a-z]+:\/\//i.test(one));
  return [
    ...known,
    ...(await Promise.all(patterns.map((one) => filesOf(absolute(one, directory, home))))).flat(),
  ];
}

const address = /^https?:\/\//i;

function absolute(pattern: string, directory: string, home: string): string {
  return path.resolve(directory, pattern.replace(/^~(?=\/)/, home));
}
