import { afterAll } from "vitest";
import { type Cluster, createCluster } from "./cluster.js";
import { freshEachTest, model, workspace } from "./fresh.js";
import { startPostgres } from "./postgres.js";
import { scriptedConfig } from "./scripted-config.js";

/** Undefined on a machine that has none: the tests are skipped there. */
export const postgres = await startPostgres();
afterAll(() => postgres?.close());

/** That of the test that runs. */
export let cluster: Cluster;

/** Nodes on a database of their own for each test of a file, besides what `freshEachTest` gives it. */
export function freshClusterEachTest(options: { end?(): unknown } = {}): void {
  freshEachTest({
    ...options,
    async begin() {
      const config = scriptedConfig(model, { permission: "allow" });
      if (postgres) cluster = await createCluster({ postgres, workspace, config });
    },
  });
}
