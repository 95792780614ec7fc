import { afterAll } from "vitest";
import { type Cluster, createCluster } from "./cluster.js";
import { freshEachTest, model, workspace } from "./fresh.js";
import { type PostgresServer, startPostgres } from "./postgres.js";
import { scriptedConfig } from "./scripted-config.js";

/** That of the file that runs; undefined on a machine that has none, where the tests are skipped. */
export let postgres: PostgresServer | undefined;

/** That of the test that runs. */
export let cluster: Cluster;

/** Nodes on a database of their own for each test of a file, besides what `freshEachTest` gives it. */
export async function freshClusterEachTest(options: { end?(): unknown } = {}): Promise<void> {
  // Files that run one after the other in a process share this module.
  postgres = await startPostgres();
  afterAll(() => postgres?.close());
  freshEachTest({
    ...options,
    async begin() {
      const config = scriptedConfig(model, { permission: "allow" });
      if (postgres) cluster = await createCluster({ postgres, workspace, config });
    },
  });
}
