import { type InProcess, openInProcess } from "@opencode/server/in-process";
import type { Log } from "@opencode/server/log";
import { assets } from "./assets.js";
import { coreOptionsFor } from "./core-options.js";
import { takeEnvironment } from "./own-environment.js";
import { logRuntimeWarnings } from "./runtime-warnings.js";

export interface HereOptions {
  version: string;
  cwd: string;
  log: Log;
  /** For what is not about sessions: then no database is touched. */
  withoutSessions?: boolean;
}

/** The agent in this process, as a server that nobody else can reach. */
export async function openHere({ version, cwd, log, withoutSessions }: HereOptions): Promise<InProcess> {
  logRuntimeWarnings(log);
  const { core } = await coreOptionsFor({ version, cwd, env: takeEnvironment(), log });
  // Keys that nodes share lie in their database.
  const isNeeded = !withoutSessions || (core.secretKey && core.database.includes("://"));
  return openInProcess({
    cwd,
    contractFile: assets.contractFile,
    core: isNeeded ? core : { ...core, database: ":memory:" },
  });
}
