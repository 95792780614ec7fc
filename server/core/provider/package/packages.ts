import { createHash, randomBytes } from "node:crypto";
import { access, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { cutText } from "../../base/cut-text.js";
import type { Log } from "../../base/log.js";
import { makeFolder } from "../../base/make-folder.js";
import { isPlainObject } from "../credentials/secrets.js";
import { ModelFailure } from "../model.js";
import { alone } from "./lock.js";
import { NpmFailure, npmInstall } from "./npm.js";

/** Makes a provider of the form all packages for the AI SDK share. */
export type CreateProvider = (settings: Record<string, unknown>) => unknown;

/** Packages of providers that are not built in. */
export interface ProviderPackages {
  /**
   * What a package makes providers with. It is installed on its first use, of which `tell` is told, and stays as it is
   * from then on. Throws `ModelFailure`; the next call tries again.
   */
  load(spec: string, tell: (message: string) => void): Promise<CreateProvider>;
}

const entryName = "provider-entry.mjs";
const unreachable =
  /^(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET)/;

/** `folder`: where they lie, each with what it depends on in a folder of its own. */
export function createPackages(deps: {
  folder: string;
  env: Readonly<Record<string, string | undefined>>;
  log: Log;
}): ProviderPackages {
  const { folder, env, log } = deps;
  const loaded = new Map<string, Promise<CreateProvider>>();
  const installing = new Set<string>();

  async function open(spec: string, tell: (message: string) => void): Promise<CreateProvider> {
    const asked = installable(spec);
    const place = path.join(folder, folderName(spec));
    if (!(await isThere(place))) {
      installing.add(spec);
      tell(`Installing the provider package ${spec}`);
      const task = `package ${spec}`;
      log("info", `installing the provider package ${spec} into ${place}`, { task, state: "begins" });
      try {
        await install(spec, asked, place);
        log("info", `installed the provider package ${spec}`);
      } finally {
        installing.delete(spec);
        log("debug", `no longer installing the provider package ${spec}`, { task, state: "ends" });
      }
    }
    return createOf(spec, await loadFrom(spec, place));
  }

  async function install(spec: string, asked: string, place: string): Promise<void> {
    try {
      await makeFolder(folder);
      await alone(`${place}.lock`, async () => {
        // Another process may have been at it.
        if (await isThere(place)) return;
        await removeUnfinished(place);
        const temporary = `${place}.tmp-${randomBytes(6).toString("hex")}`;
        try {
          await makeFolder(temporary);
          await writeFile(path.join(temporary, "package.json"), '{"private":true}\n');
          await npmInstall(asked, temporary, env);
          await writeEntry(temporary);
          await rm(place, { recursive: true, force: true });
          await rename(temporary, place);
        } finally {
          await rm(temporary, { recursive: true, force: true });
        }
      });
    } catch (cause) {
      throw failure(spec, `could not be installed: ${reasonOf(cause)}`, cause);
    }
  }

  return {
    load(spec, tell) {
      const known = loaded.get(spec);
      if (known) {
        if (installing.has(spec)) tell(`Installing the provider package ${spec}`);
        return known;
      }
      const made = open(spec, tell);
      loaded.set(spec, made);
      made.catch(() => loaded.delete(spec));
      return made;
    },
  };
}

/** What npm is asked for. Throws for what is neither a name with or without a version nor an archive or folder. */
function installable(spec: string): string {
  if (spec.startsWith("file://")) return fileURLToPath(spec);
  const name = /^(@[a-z0-9~-][\w.~-]*\/)?[a-z0-9~-][\w.~-]*(@[\w.^~<>=*+-]+)?$/i;
  if (path.isAbsolute(spec) || /^https:\/\/\S+\.t(ar\.)?gz$/.test(spec)) return spec;
  if (name.test(spec) && !spec.startsWith("-")) return spec;
  const forms = "a name, a name with a version, or an absolute path";
  throw failure(spec, `cannot be installed: "npm" in a provider's configuration is ${forms}`);
}

/** A name for people, and one that no other has. */
function folderName(spec: string): string {
  const hash = createHash("sha256").update(spec).digest("hex").slice(0, 8);
  const readable = path.basename(spec).replaceAll(/[^\w.-]+/g, "_");
  return `${readable.slice(0, 60)}-${hash}`;
}

/** The file through which the package is imported by its name, as Node finds it from its folder. */
async function writeEntry(place: string): Promise<void> {
  const manifest: unknown = JSON.parse(await readFile(path.join(place, "package.json"), "utf8"));
  const dependencies = isPlainObject(manifest) ? manifest.dependencies : undefined;
  const [name] = Object.keys(isPlainObject(dependencies) ? dependencies : {});
  if (name === undefined) throw new Error("npm installed nothing");
  const text = `import * as all from ${JSON.stringify(name)};\nexport default all;\n`;
  await writeFile(path.join(place, "node_modules", entryName), text);
}

async function removeUnfinished(place: string): Promise<void> {
  const { dir, base } = path.parse(place);
  const left = (await readdir(dir)).filter((name) => name.startsWith(`${base}.tmp-`));
  await Promise.all(left.map((name) => rm(path.join(dir, name), { recursive: true, force: true })));
}

async function loadFrom(spec: string, place: string): Promise<unknown> {
  try {
    const file = pathToFileURL(path.join(place, "node_modules", entryName)).href;
    return ((await import(/* @vite-ignore */ file)) as { default: unknown }).default;
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw failure(
      spec,
      `cannot be loaded: ${why}. It lies in ${place}: remove that to have it installed anew`,
      cause,
    );
  }
}

function createOf(spec: string, module: unknown): CreateProvider {
  const all = Object(module) as Record<string, unknown>;
  const inner = Object(all.default) as Record<string, unknown>;
  const found = [all, inner].flatMap((one) =>
    Object.entries(one).flatMap(([name, value]) =>
      name.startsWith("create") && typeof value === "function" ? [value as CreateProvider] : [],
    ),
  );
  const [create] = found;
  if (!create) {
    throw failure(spec, 'is no provider for the AI SDK: it has no function whose name begins with "create"');
  }
  return create;
}

function reasonOf(cause: unknown): string {
  const code = cause instanceof NpmFailure ? cause.code : (cause as NodeJS.ErrnoException).code;
  const said = cutText(cause instanceof Error ? cause.message : String(cause), 500);
  if (code === "E404" || code === "ETARGET") return `there is no such package or version (${said})`;
  if (code && unreachable.test(code)) {
    return `the registry cannot be reached (${said}). Send the prompt again once it can, or set "registry" in .npmrc`;
  }
  return said;
}

function failure(spec: string, what: string, cause?: unknown): ModelFailure {
  const message = `The provider package ${spec} ${what}`;
  const data = { message, isRetryable: false, metadata: { package: spec } };
  return new ModelFailure({ name: "APIError", data }, { retryable: false, cause });
}

function isThere(place: string): Promise<boolean> {
  return access(path.join(place, "node_modules", entryName)).then(
    () => true,
    () => false,
  );
}
