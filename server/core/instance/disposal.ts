import { draft, type Journal } from "../storage/journal.js";
import { inside } from "../system/files/inside.js";
import { realTarget } from "../system/files/real-target.js";
import type { ConfigService } from "./config/config.js";
import type { Instance, Instances } from "./instance.js";
import type { ProjectResolver } from "./project/resolve.js";

/** Ends what a higher room runs or holds for a directory. */
type Ending = (directory: string) => Promise<void>;

/** Letting go of what is held for directories, so that their next use begins anew. */
export interface Disposal {
  /** Has the ending run for each directory that is let go, beside those of others. */
  onDispose(ending: Ending): void;
  /** Ends what runs in the directory, forgets what is known of it, and tells so. */
  directory(directory: string): Promise<void>;
  /** The same for a directory that is about to go, with all in it that are in use, whatever links lead there. */
  tree(directory: string): Promise<void>;
  /** The same for each directory in use; then whatever holds everywhere is to be read again. */
  everything(): Promise<void>;
}

export function createDisposal(deps: {
  instances: Instances;
  configs: Pick<ConfigService, "invalidate">;
  projects: Pick<ProjectResolver, "forget">;
  journal: Journal;
}): Disposal {
  const { instances, configs, projects, journal } = deps;
  const endings: Ending[] = [];

  const release = async ({ directory, projectID }: Pick<Instance, "directory" | "projectID">) => {
    const ended = await Promise.allSettled(endings.map((end) => end(directory)));
    instances.forget(directory);
    projects.forget(directory);
    configs.invalidate();
    await journal.commit({ directory, project: projectID }, [
      draft("server.instance.disposed", { directory }),
    ]);
    // What could not be ended is known once the others are, and the directory is let go all the same.
    for (const one of ended) if (one.status === "rejected") throw one.reason;
  };

  const releaseAll = async (all: readonly Instance[]) => {
    for (const one of await Promise.allSettled(all.map(release)))
      if (one.status === "rejected") throw one.reason;
  };

  return {
    onDispose: (ending) => void endings.push(ending),
    async directory(directory) {
      await release(await instances.get(directory));
    },
    async tree(directory) {
      const top = await realTarget(directory);
      const used = instances.inUse();
      const places = await Promise.all(used.map((one) => realTarget(one.directory)));
      const within = used.filter((one, at) => one.directory !== directory && inside(top, places[at] ?? ""));
      await releaseAll([...within, await instances.get(directory)]);
    },
    async everything() {
      const released = await Promise.allSettled(instances.inUse().map(release));
      await journal.commit({ directory: "global", project: undefined }, [draft("global.disposed", {})]);
      for (const one of released) if (one.status === "rejected") throw one.reason;
    },
  };
}
