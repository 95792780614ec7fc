import { stat } from "node:fs/promises";
import path from "node:path";
import type { Core } from "../../core/core.js";
import { realTarget } from "../../core/system/files/real-target.js";
import { invalidParams } from "../rpc/rpc-errors.js";

/** A path of the client as an absolute one. Throws -32602, under the field's name, for what is no path here. */
export function absolutePath(base: string, given: string, field: string): string {
  const refuse = (why: string): never => {
    throw invalidParams(`${field}: ${why}`, { [field]: given });
  };
  if (given.includes("\0")) refuse("must not contain a NUL byte");
  if (/^~(?:[\\/]|$)/.test(given))
    refuse(`"${given}" is for a shell: give the absolute path of the home folder`);
  if (/^[a-z][a-z\d+.-]+:\/\//i.test(given)) refuse(`"${given}" is an address: give the path of a folder`);
  if (process.platform !== "win32" && /^(?:[a-z]:(?:[\\/]|$)|\\\\)/i.test(given))
    refuse(`"${given}" is a path of Windows, and the agent runs on ${process.platform}`);
  return path.resolve(base, given);
}

/** The same for a folder that has to be there. */
export async function folderAt(base: string, given: string, field: string): Promise<string> {
  const folder = absolutePath(base, given, field);
  const why = await stat(folder).then(
    (info) => (info.isDirectory() ? undefined : `${folder} is not a folder`),
    ({ code, message }: NodeJS.ErrnoException) =>
      code === "ENOENT" || code === "ENOTDIR"
        ? `there is no folder ${folder}`
        : `the folder ${folder} cannot be used (${code ?? message})`,
  );
  if (why !== undefined) throw invalidParams(`${field}: ${why}`, { [field]: given });
  return folder;
}

/** Every way to write a folder's name under which there are sessions, `folder` itself first. */
export async function spellingsOf(core: Pick<Core, "sessionPages">, folder: string): Promise<string[]> {
  const real = await realTarget(folder);
  const others = (await core.sessionPages.directories()).filter((one) => one !== folder);
  const same = await Promise.all(others.map(async (one) => (await realTarget(one)) === real));
  return [folder, ...others.filter((_, index) => same[index])];
}

export async function isSameFolder(a: string, b: string): Promise<boolean> {
  return a === b || (await realTarget(a)) === (await realTarget(b));
}
