import { stat } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Command, CommandInput, FilePartInput, Session } from "@opencode/sdk/types";
import { fileReferences } from "../../instance/command/expand.js";
import type { Instance } from "../../instance/instance.js";
import type { PermissionAsk } from "../../interaction/permission/permissions.js";
import {
  PermissionDenied,
  PermissionExpired,
  PermissionRejected,
  type Permissions,
} from "../../interaction/permission/permissions.js";
import { fileKind } from "../../system/files/file-kind.js";
import {
  directoryPattern,
  directoryRule,
  externalDirectories,
  rulePaths,
} from "../../tool/external-directory.js";

/** A file or folder that a text refers to by `@name`. */
export interface NamedFile {
  name: string;
  /** Absolute. */
  file: string;
  part: FilePartInput;
}

/** Files and folders that exist, by the longest name that means one; an `@word` that names none is just a word. */
export async function namedFiles(
  text: string,
  place: { directory: string; home: string },
): Promise<NamedFile[]> {
  const found = await Promise.all(fileReferences(text).map((names) => firstThere(names, place)));
  const files = found.filter((one) => one !== undefined);
  return [...new Map(files.map((one) => [one.file, one])).values()];
}

async function firstThere(
  names: readonly string[],
  { directory, home }: { directory: string; home: string },
): Promise<NamedFile | undefined> {
  for (const name of names) {
    const given = name.replace(/^~(?=\/|$)/, home);
    // Systems differ in how they store an accented letter.
    for (const spelling of new Set([given, given.normalize("NFC"), given.normalize("NFD")])) {
      const file = path.resolve(directory, spelling);
      const info = await stat(file).catch(() => undefined);
      if (!info) continue;
      const mime = info.isDirectory()
        ? "application/x-directory"
        : info.isFile()
          ? await mimeOf(file)
          : "text/plain";
      return { name, file, part: { type: "file", url: pathToFileURL(file).href, filename: name, mime } };
    }
  }
  return undefined;
}

async function mimeOf(file: string): Promise<string> {
  const kind = await fileKind(file).catch(() => undefined);
  return kind?.type === "attachment" ? kind.mime : "text/plain";
}

/** Asks for those of `files` that a tool would have to ask for; gives back those that were not allowed. */
export async function askForFiles(
  files: readonly NamedFile[],
  call: {
    permissions: Pick<Permissions, "ask">;
    session: Session;
    instance: Instance;
    command: Command;
    input: CommandInput;
    signal: AbortSignal;
  },
): Promise<NamedFile[]> {
  if (files.length === 0) return [];
  const { permissions, session, instance, command, input, signal } = call;
  const agent = await instance.agent(command.agent ?? input.agent ?? session.agent);
  const rules = [...agent.permission, ...(session.permission ?? [])];
  const ask = (request: PermissionAsk) =>
    permissions.ask({ session, scope: instance.scope, rules, request, signal });
  const place = {
    directory: instance.directory,
    worktree: instance.scope,
    outputDirectory: instance.directory,
  };
  const refused: NamedFile[] = [];
  for (const one of files) {
    try {
      const folders = await externalDirectories(place, [one.file]);
      const metadata = { filepath: one.file, command: `/${command.name}` };
      if (folders.length > 0)
        await ask({
          permission: "external_directory",
          patterns: folders.map(directoryPattern),
          always: folders.map(directoryRule),
          metadata: { ...metadata, parentDir: folders[0] },
        });
      const patterns = await rulePaths({ worktree: instance.scope }, one.file);
      await ask({ permission: "read", patterns, always: ["*"], metadata });
    } catch (error) {
      if (!isRefusal(error)) throw error;
      // A rule that forbids reading it is told of in its place.
      if (!(error instanceof PermissionDenied && error.permission === "read")) refused.push(one);
    }
  }
  return refused;
}

function isRefusal(error: unknown): boolean {
  return [PermissionDenied, PermissionRejected, PermissionExpired].some((kind) => error instanceof kind);
}
