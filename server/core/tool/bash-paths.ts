import path from "node:path";
import type { Scope, SimpleCommand } from "./bash-syntax.js";
import { plainForm, type Word } from "./bash-word.js";

/** Commands whose arguments are files they read, change or enter. */
const TAKE_PATHS = new Set(
  (
    "cd pushd rm rmdir unlink shred cp mv mkdir touch truncate ln install chmod chown chgrp tee " +
    "cat head tail less more bat open source ."
  ).split(" "),
);

/**
 * The absolute paths that commands name, as far as they are spelt out; a `cd` is followed within its own shell.
 * Words only known at run time are left to the permission for the command itself.
 */
export function namedPaths(commands: readonly SimpleCommand[], directory: string): string[] {
  const current = new Map<Scope, string | undefined>();
  const found = new Set<string>();
  const folder = (scope: Scope): string | undefined => {
    if (!current.has(scope)) current.set(scope, scope.parent ? folder(scope.parent) : directory);
    return current.get(scope);
  };
  for (const command of commands) {
    const here = folder(command.scope);
    const name = command.words[0] && plainForm(command.words[0]);
    const files = [...command.writes, ...command.reads];
    if (name !== undefined && TAKE_PATHS.has(name)) files.push(...fileArguments(command.words));
    for (const file of files) {
      const absolute = absolutePath(file.path, here);
      if (absolute !== undefined) found.add(absolute);
    }
    if (name === "cd" || name === "pushd") current.set(command.scope, enteredFolder(command.words, here));
  }
  return [...found];
}

function fileArguments(words: readonly Word[]): Word[] {
  return words.slice(1).flatMap((word): Word[] => {
    if (!word.source.startsWith("-")) return [word];
    const [, value] = /^--?[\w-]+=(.+)$/s.exec(word.path ?? "") ?? [];
    return value === undefined ? [] : [{ source: value, path: value }];
  });
}

function enteredFolder(words: readonly Word[], here: string | undefined): string | undefined {
  const target = words.slice(1).find((word) => !word.source.startsWith("-"));
  return target === undefined ? undefined : absolutePath(target.path, here);
}

/** The folder above the first wildcard, for what a wildcard finds is below it. */
function absolutePath(file: string | undefined, here: string | undefined): string | undefined {
  if (file === undefined || file === "") return undefined;
  const wildcard = file.search(/[*?[{]/);
  const fixed = wildcard < 0 ? file : file.slice(0, file.lastIndexOf("/", wildcard) + 1);
  if (path.isAbsolute(fixed)) return path.resolve(fixed);
  return here === undefined ? undefined : path.resolve(here, fixed);
}
