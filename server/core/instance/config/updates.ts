import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Config } from "@opencode/sdk/types";
import { badRequest } from "../../base/errors.js";
import type { JsonObject } from "../../base/json.js";
import { redactConfig } from "../../base/redact.js";
import { draft, type Journal } from "../../storage/journal.js";
import type { Instance, Instances } from "../instance.js";
import { asShown } from "./as-shown.js";
import type { ConfigService } from "./config.js";
import { type ConfigSources, patchTargets } from "./files.js";
import { patchFile, present } from "./patch-file.js";

export interface ConfigUpdates {
  /** The user's own files merged, without keys. Throws as `ConfigService.get`. */
  publicGlobal(): Promise<Config>;
  /**
   * Changes the file that rules over a directory; the change is in force when this resolves. Throws `BadRequest`
   * when the file would become invalid, `ConfigJsonError` when it is broken already; nothing is written then.
   */
  project(instance: Instance, patch: JsonObject): Promise<void>;
  /** The same for the user's own file, which holds in all directories. */
  global(patch: JsonObject): Promise<void>;
}

const projectsDoNotCount =
  "Configuration of projects does not count here (OPENCODE_DISABLE_PROJECT_CONFIG), so nothing is written into the project. Change the user's own with PATCH /global/config";

/** Writes configuration files, one change after the other, and tells clients to read again. */
export function createConfigUpdates(deps: {
  sources: ConfigSources;
  configs: ConfigService;
  instances: Instances;
  journal: Journal;
  /** Told of each file that was written, and what it holds. */
  wrote(file: string, content: string): void;
}): ConfigUpdates {
  const { sources, configs, instances, journal } = deps;
  let last: Promise<unknown> = Promise.resolve();

  function inTurn(change: () => Promise<void>): Promise<void> {
    const done = last.then(change);
    last = done.catch(() => undefined);
    return done;
  }

  async function write(candidates: string[], fresh: string, patch: JsonObject, shown: Config): Promise<void> {
    const file = (await present(candidates)) ?? fresh;
    await patchFile(file, patch, { sources, shown });
    deps.wrote(file, await readFile(file, "utf8").catch(() => ""));
    configs.invalidate();
  }

  const tell = ({ directory, projectID }: Instance) =>
    journal.commit({ directory, project: projectID }, [draft("server.instance.disposed", { directory })]);

  const publicGlobal = async () =>
    redactConfig(asShown(await configs.global()), {
      env: sources.env,
      values: sources.withheld?.values(),
    });

  return {
    publicGlobal,
    project: (instance, patch) =>
      inTurn(async () => {
        const { directory, worktree } = instance;
        if (sources.omit?.project) throw badRequest(projectsDoNotCount, "Payload");
        const fresh = path.join(directory, "opencode.json");
        // A file that is broken shows nothing; `patchFile` says what is wrong with the one that matters.
        const shown = await instance.publicConfig().catch(() => ({}));
        await write(patchTargets.project(directory, worktree), fresh, patch, shown);
        await tell(instance);
      }),
    global: (patch) =>
      inTurn(async () => {
        const fresh = path.join(sources.configDir, "opencode.json");
        await write(patchTargets.global(sources), fresh, patch, await publicGlobal().catch(() => ({})));
        for (const instance of instances.inUse()) await tell(instance);
        await journal.commit({ directory: "global", project: undefined }, [draft("global.disposed", {})]);
      }),
  };
}
