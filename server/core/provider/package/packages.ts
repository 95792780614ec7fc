import { access, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Log } from "../../base/log.js";
import { isPlainObject } from "../credentials/secrets.js";
import { ModelFailure } from "../model.js";
import { folderName, installable, installInto, reasonOf } from "./folder.js";

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
const again = "Send the prompt again once it can";

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
    const asked = askedFor(spec);
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
      await installInto(place, {
        ...{ asked, env, finish: writeEntry },
        isThere: () => isThere(place),
      });
    } catch (cause) {
      throw failure(spec, `could not be installed: ${reasonOf(cause, again)}`, cause);
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

/** What npm is asked for. Throws for what cannot be installed. */
function askedFor(spec: string): string {
  const asked = installable(spec);
  if (asked !== undefined) return asked;
  const forms = "a name, a name with a version, or an absolute path";
  throw failure(spec, `cannot be installed: "npm" in a provider's configuration is ${forms}`);
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
