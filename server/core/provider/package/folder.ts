import { createHash, randomBytes } from "node:crypto";
import { readdir, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { cutText } from "../../base/cut-text.js";
import { makeFolder } from "../../base/make-folder.js";
import { alone } from "./lock.js";
import { NpmFailure, npmInstall } from "./npm.js";

const unreachable =
  /^(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET)/;

/** What npm is asked for; undefined for what is neither a name with or without a version nor an archive or folder. */
export function installable(spec: string): string | undefined {
  if (spec.startsWith("file://")) return fileURLToPath(spec);
  const name = /^(@[a-z0-9~-][\w.~-]*\/)?[a-z0-9~-][\w.~-]*(@[\w.^~<>=*+-]+)?$/i;
  if (path.isAbsolute(spec) || /^https:\/\/\S+\.t(ar\.)?gz$/.test(spec)) return spec;
  return name.test(spec) && !spec.startsWith("-") ? spec : undefined;
}

/** A name for people, and one that no other has. */
export function folderName(spec: string): string {
  const hash = createHash("sha256").update(spec).digest("hex").slice(0, 8);
  const readable = path.basename(spec).replaceAll(/[^\w.-]+/g, "_");
  return `${readable.slice(0, 60)}-${hash}`;
}

/**
 * Installs a package with all it depends on into a folder of its own, in one go: it is there whole or not at all. Where
 * several processes are at it, one does it. Scripts of packages do not run.
 */
export async function installInto(
  place: string,
  work: {
    asked: string;
    env: Readonly<Record<string, string | undefined>>;
    isThere(): Promise<boolean>;
    /** What else belongs into it. */
    finish(folder: string): Promise<void>;
  },
): Promise<void> {
  await makeFolder(path.dirname(place));
  await alone(`${place}.lock`, async () => {
    // Another process may have been at it.
    if (await work.isThere()) return;
    await removeUnfinished(place);
    const temporary = `${place}.tmp-${randomBytes(6).toString("hex")}`;
    try {
      await makeFolder(temporary);
      await writeFile(path.join(temporary, "package.json"), '{"private":true}\n');
      await npmInstall(work.asked, temporary, work.env);
      await work.finish(temporary);
      await rm(place, { recursive: true, force: true });
      await rename(temporary, place);
    } finally {
      await rm(temporary, { recursive: true, force: true });
    }
  });
}

/** Why it could not be installed; `again` says what to do once the registry can be reached. */
export function reasonOf(cause: unknown, again: string): string {
  const code = cause instanceof NpmFailure ? cause.code : (cause as NodeJS.ErrnoException).code;
  const said = cutText(cause instanceof Error ? cause.message : String(cause), 500);
  if (code === "E404" || code === "ETARGET") return `there is no such package or version (${said})`;
  if (code && unreachable.test(code)) {
    return `the registry cannot be reached (${said}). ${again}, or set "registry" in .npmrc`;
  }
  return said;
}

async function removeUnfinished(place: string): Promise<void> {
  const { dir, base } = path.parse(place);
  const left = (await readdir(dir)).filter((name) => name.startsWith(`${base}.tmp-`));
  await Promise.all(left.map((name) => rm(path.join(dir, name), { recursive: true, force: true })));
}
