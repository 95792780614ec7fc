import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { isObject } from "../base/json.js";
import type { Log } from "../base/log.js";
import { makeFolder } from "../base/make-folder.js";
import { folderName, installable, installInto, reasonOf } from "../provider/package/folder.js";
import { alone } from "../provider/package/lock.js";

/** Plugins that come from a registry. */
export interface PluginPackages {
  /** The folder of a package that is here already, which stays as it is. */
  find(spec: string): Promise<string | undefined>;
  /** Installs it, in the version that was installed before if it was. Throws, in a sentence. */
  install(spec: string): Promise<string>;
}

interface Pinned {
  name: string;
  version: string;
  integrity?: string;
}

/** Says in the folder of a package what lies in it; written last. */
const marker = "plugin.json";

/** `folder`: where they lie, each with what it depends on, beside `lock.json`, which pins their versions. */
export function createPluginPackages(deps: {
  folder: string;
  env: Readonly<Record<string, string | undefined>>;
  log: Log;
}): PluginPackages {
  const { folder, env, log } = deps;
  const lock = path.join(folder, "lock.json");
  const placeOf = (spec: string) => path.join(folder, folderName(spec));

  const pinned = async (): Promise<Record<string, Pinned>> => {
    const read = await readJson(lock);
    return isObject(read) ? (read as Record<string, Pinned>) : {};
  };

  const pin = (spec: string, found: Pinned) =>
    alone(`${lock}.lock`, async () => {
      const all = { ...(await pinned()), [spec]: found };
      await writeFile(lock, `${JSON.stringify(all, null, 2)}\n`);
    });

  const find: PluginPackages["find"] = async (spec) => {
    const found = await readJson(path.join(placeOf(spec), marker));
    const name = isObject(found) && typeof found.name === "string" ? found.name : undefined;
    return name === undefined ? undefined : path.join(placeOf(spec), "node_modules", name);
  };

  return {
    find,
    async install(spec) {
      const asked = installable(spec);
      if (asked === undefined)
        throw new Error(
          "a plugin is a package's name, with or without a version, or a path that begins with ./",
        );
      const task = `plugin ${spec}`;
      log("info", `installing the plugin ${spec}`, { task, state: "begins" });
      try {
        await makeFolder(folder);
        const before = (await pinned())[spec];
        await installInto(placeOf(spec), {
          asked: before ? `${before.name}@${before.version}` : asked,
          env,
          isThere: async () => (await find(spec)) !== undefined,
          async finish(temporary) {
            const found = await installedIn(temporary);
            if (before?.integrity && found.integrity && before.integrity !== found.integrity)
              throw new Error(
                `${found.name}@${found.version} is not what it was when it was installed first`,
              );
            await writeFile(path.join(temporary, marker), JSON.stringify(found));
            await pin(spec, found);
          },
        });
        log("info", `installed the plugin ${spec}`);
      } catch (cause) {
        throw new Error(
          `it could not be installed: ${reasonOf(cause, "It is tried again at the next start")}`,
          {
            cause,
          },
        );
      } finally {
        log("debug", `no longer installing the plugin ${spec}`, { task, state: "ends" });
      }
      const place = await find(spec);
      if (place === undefined) throw new Error("it could not be installed: nothing is there");
      return place;
    },
  };
}

/** What npm has put there, by its own lock. */
async function installedIn(folder: string): Promise<Pinned> {
  const manifest = (await readJson(path.join(folder, "package.json"))) as
    | { dependencies?: object }
    | undefined;
  const [name] = Object.keys(manifest?.dependencies ?? {});
  if (name === undefined) throw new Error("npm installed nothing");
  const all = (await readJson(path.join(folder, "package-lock.json"))) as
    | { packages?: Record<string, { version?: string; integrity?: string }> }
    | undefined;
  const found = all?.packages?.[`node_modules/${name}`];
  const { version = "0.0.0", integrity } = found ?? {};
  return { name, version, ...(integrity !== undefined && { integrity }) };
}

async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, "utf8"));
  } catch {
    return undefined;
  }
}
