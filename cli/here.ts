import { type InProcess, openInProcess } from "@opencode/server/in-process";
import type { Log } from "@opencode/server/log";
import { assets } from "./assets.js";
import { catalogueIn, readEnvironment } from "./environment.js";
import { takeEnvironment } from "./own-environment.js";
import { logRuntimeWarnings } from "./runtime-warnings.js";
import { observersFor } from "./telemetry.js";

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
  const env = takeEnvironment();
  const {
    folders,
    database,
    volume,
    secretKey,
    authContent,
    password: _,
    username: __,
    lifeline: ___,
    passwordFile: ____,
    ...config
  } = readEnvironment(env, cwd);
  return openInProcess({
    cwd,
    contractFile: assets.contractFile,
    core: {
      version,
      // Keys that nodes share lie in their database.
      database: withoutSessions && !(secretKey && database.includes("://")) ? ":memory:" : database,
      volume,
      secretKey,
      paths: folders,
      config,
      authContent,
      env,
      observers: await observersFor(env, version, log),
      loadWasm: assets.loadWasm,
      toolRunner: assets.toolRunner,
      pluginRunner: assets.pluginRunner,
      catalogue: catalogueIn(env),
      log,
    },
  });
}
