import { existsSync, statSync } from "node:fs";
import path from "node:path";
import { alternatives } from "../../../base/glob-pattern.js";
import { inside } from "../../../system/files/inside.js";
import { pathWords, takesUnseenPath } from "./path-words.js";
import type { Scope, SimpleCommand, SyntaxItem } from "./syntax.js";
import { anyOf, HOME, isKnown, PREVIOUS, SAID, TOPLEVEL, UNKNOWN } from "./values.js";
import { plainForm, type Word } from "./word.js";
import { type WordToWrite, wordsToWrite } from "./writers.js";

export interface Place {
  directory: string;
  home: string;
  /** The root of the repository. */
  worktree?: string;
  env?: Readonly<Record<string, string>>;
}

/** A file that a redirection or a program such as `tee` writes; without a path where that is only known at run time. */
export interface WrittenFile {
  source: string;
  path?: string;
}

export interface NamedPaths {
  /** Absolute. */
  paths: string[];
  writes: WrittenFile[];
  /** A place that is only known at run time is entered or written to. */
  unclear: boolean;
}

/** Where a shell may be: a `cd` whose folder is not there yet may have failed. None: nobody knows. */
interface Whereabouts {
  here: string[];
  before: string[];
}

const DEVICES = /^\/dev\/(null|zero|full|u?random|tty|stdin|stdout|stderr|fd\/\d+)$/;

/** The absolute paths that a command line names by any word that can be one; each `cd` is followed within its own shell. */
export function namedPaths(items: readonly SyntaxItem[], place: Place): NamedPaths {
  const shells = new Map<Scope, Whereabouts>();
  const found = new Set<string>();
  const visited = new Set<string>([place.directory]);
  const writes: WrittenFile[] = [];
  let unclear = false;

  const whereabouts = (scope: Scope): Whereabouts => {
    const known = shells.get(scope);
    if (known) return known;
    const { OLDPWD } = place.env ?? {};
    const start = { here: [place.directory], before: [OLDPWD ?? place.directory] };
    const own = scope.parent ? { ...whereabouts(scope.parent) } : start;
    shells.set(scope, own);
    return own;
  };

  const note = (values: readonly string[], at: Whereabouts): (string | undefined)[] => {
    const all = values.flatMap((value) => absolutePaths(value, at, place));
    for (const one of all) if (one !== undefined && !DEVICES.test(one)) found.add(one);
    return all;
  };

  const enter = (command: SimpleCommand, at: Whereabouts): Whereabouts => {
    const targets = cdTargets(command);
    const searched = command.searched.flatMap((list) => list.split(":")).filter(Boolean);
    const tried = targets.flatMap((target) => [
      target,
      ...(/^\.{0,2}(\/|$)/.test(target) ? [] : searched.map((folder) => `${folder}/${target}`)),
    ]);
    const named = new Set(found);
    const entered = note(tried, at);
    if (entered.includes(undefined) || entered.length === 0) unclear = true;
    const folders = entered.filter((one) => one !== undefined);
    for (const folder of folders) visited.add(folder);
    // What an earlier command names it may have made.
    const certain =
      folders.length === tried.length && folders.every((one) => named.has(one) || existsSync(one));
    return { here: anyOf(folders, certain ? [] : at.here), before: at.here };
  };

  /** What may run again goes further up each time, when once brings it up. */
  const drifts = (before: Whereabouts, { here }: Whereabouts): boolean =>
    here.some((one) => !before.here.includes(one) && before.here.some((old) => isBelow(old, one)));

  const begun: Whereabouts[] = [];
  for (const item of items) {
    if (item.kind === "assignment") continue;
    const at = whereabouts(item.scope);
    if (item.kind === "again") {
      if (!item.end) begun.push(at);
      else if (drifts(begun.pop() ?? at, at)) unclear = true;
      continue;
    }
    if (item.kind === "mention") {
      note(
        item.words.flatMap(({ values }) => values),
        at,
      );
      continue;
    }
    const name = item.words[0] && plainForm(item.words[0]);
    for (const file of item.writes) {
      const targets = note(file.values, at);
      if (targets.includes(undefined)) unclear = true;
      writes.push(...writtenFiles(file, targets));
    }
    note(
      item.reads.flatMap(({ values }) => values),
      at,
    );
    if (name === "popd") shells.set(item.scope, { here: [...visited], before: at.here });
    else if (isCd(name)) shells.set(item.scope, enter(item, at));
    else {
      const named = note(pathWords(item), at);
      if ((name === "." || name === "source") && named[0] === undefined) unclear = true;
      if (takesUnseenPath(item)) unclear = true;
    }
    for (const one of wordsToWrite(item)) writes.push(...writtenFiles(one.word, targetsOf(one, at, place)));
  }
  return { paths: [...found], writes, unclear };
}

/** The files that are written, one of each name where a folder is meant. */
function targetsOf(
  { word, names, folder }: WordToWrite,
  at: Whereabouts,
  place: Place,
): (string | undefined)[] {
  const targets = word.values.flatMap((value) => absolutePaths(value, at, place));
  const all = targets.flatMap((target) => {
    const isInto = folder || word.source.endsWith("/") || (target !== undefined && isFolder(target));
    if (target === undefined || !isInto) return [target];
    const named = names.flatMap(({ values }) => values).filter(isKnown);
    return named.length > 0 ? named.map((name) => path.join(target, name)) : [target];
  });
  return [...new Set(all)];
}

function isFolder(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function isBelow(file: string, folder: string): boolean {
  return file !== folder && inside(folder, file);
}

/** Commands that only change the folder; what there is to ask of them, the folder decides. */
export function isCd(name: string | undefined): boolean {
  return name === "cd" || name === "pushd" || name === "popd" || name === "chdir";
}

function cdTargets({ words, homes }: SimpleCommand): string[] {
  const target = words.slice(1).find(({ source }) => !/^-[A-Za-z-]|^[+-]\d/.test(source));
  if (!target) return homes;
  return target.values.flatMap((value) => (value === "-" ? PREVIOUS : value === "" ? "." : value));
}

function writtenFiles({ source }: Word, targets: (string | undefined)[]): WrittenFile[] {
  return targets
    .filter((one) => one === undefined || !DEVICES.test(one))
    .map((one) => ({ source, ...(one !== undefined && { path: one }) }));
}

/** Where a value leads from each place the shell may be at; undefined for what only the run can tell. */
function absolutePaths(value: string, { here, before }: Whereabouts, place: Place): (string | undefined)[] {
  if (value === "") return [];
  if (value.startsWith(UNKNOWN)) return [undefined];
  if (value.startsWith(PREVIOUS)) return before.map((folder) => path.join(folder, value.slice(1)));
  if (value.startsWith(TOPLEVEL)) return [path.join(place.worktree ?? place.directory, value.slice(1))];
  const given = value.startsWith(HOME) ? place.home + value.slice(1) : value;
  return alternatives(given).flatMap((one) => {
    const parts = knownPart(one);
    if (path.isAbsolute(one)) return parts.map((part) => path.resolve(part));
    return here.flatMap((folder) => parts.map((part) => path.resolve(folder, part)));
  });
}

/** The folder above the first wildcard, for what a wildcard finds is below it, but for steps up that follow. */
function knownPart(file: string): string[] {
  const open = file.search(new RegExp(`[*?[{${UNKNOWN}]`));
  if (open < 0) return [file];
  const above = file.slice(0, file.lastIndexOf("/", open) + 1);
  return file.slice(open).includes("..")
    ? [above, file.replaceAll(SAID, "x").replaceAll(UNKNOWN, "x")]
    : [above];
}
