import { stat } from "node:fs/promises";
import path from "node:path";
import { escapeGlob } from "../base/match-glob.js";
import { inside, nameBelow } from "../system/files/inside.js";
import { orMissing, realTarget } from "../system/files/real-target.js";
import type { ToolContext } from "./tool.js";

type Place = Pick<ToolContext, "directory" | "worktree" | "outputDirectory">;

/** An argument path as an absolute one. */
export function resolvePath(place: Pick<ToolContext, "directory">, file: string): string {
  return path.resolve(place.directory, file);
}

/** How a file is shown and matched in rules: relative to the worktree, with `/` on every system. */
export function relativePath(place: Pick<ToolContext, "worktree">, file: string): string {
  return nameBelow(place.worktree, file) || ".";
}

/**
 * The paths that rules are checked against: as named and, where a symlink leads elsewhere, as it really is, so
 * that a link cannot get round a rule.
 */
export async function rulePaths(place: Pick<ToolContext, "worktree">, file: string): Promise<string[]> {
  const [worktree, real] = await Promise.all([realTarget(place.worktree), realTarget(file)]);
  return [...new Set([relativePath(place, file), relativePath({ worktree }, real)])];
}

/**
 * The folder to ask about for each path that really lies outside the directory, the worktree and our own saved
 * outputs; a folder stands for itself. Real paths, without repeats.
 */
export async function externalDirectories(place: Place, files: readonly string[]): Promise<string[]> {
  const given = [place.directory, place.worktree, place.outputDirectory];
  // A worktree of "/" would make everything inside; only the directory itself can mean that.
  const roots = await Promise.all(
    given.filter((root, index) => index === 0 || path.dirname(root) !== root).map((root) => realTarget(root)),
  );
  const found = new Set<string>();
  for (const file of files) {
    const real = await realTarget(file);
    if (roots.some((root) => inside(root, real))) continue;
    const entry = await orMissing(stat(real));
    found.add(entry?.isDirectory() ? real : path.dirname(real));
  }
  return [...found];
}

/** What "always" allows for a folder: everything below it, and below no other that its name would match. */
export function directoryRule(directory: string): string {
  return directoryPattern(escapeGlob(directory));
}

/** What is asked for where a folder is: everything below it. */
export function directoryPattern(directory: string): string {
  return `${directory.replaceAll(path.sep, "/").replace(/\/$/, "")}/*`;
}

/** Asks `external_directory` when `file` really lies outside; resolves when it may be touched. */
export async function assertInside(context: ToolContext, file: string): Promise<void> {
  await context.fetched?.(file);
  const [parentDir] = await externalDirectories(context, [file]);
  if (parentDir === undefined) return;
  await context.ask({
    permission: "external_directory",
    patterns: [directoryPattern(parentDir)],
    always: [directoryRule(parentDir)],
    metadata: { filepath: file, parentDir },
  });
}
