import { createCore } from "@opencode/server/core";
import { UsageError } from "./arguments.js";
import { assets } from "./assets.js";
import { readEnvironment } from "./environment.js";
import { createLog } from "./log.js";
import { logRuntimeWarnings } from "./runtime-warnings.js";

/**
 * `opencode models [provider] [--refresh]`: what can be used in this directory, one `provider/model` a line.
 * `OPENCODE_MODELS_URL` says where a refresh looks.
 */
export async function models(
  version: string,
  { provider, refresh }: { provider?: string; refresh: boolean },
): Promise<void> {
  const cwd = process.cwd();
  const {
    folders,
    password: _,
    username: __,
    database: ___,
    authContent,
    ...config
  } = readEnvironment(process.env, cwd);
  const log = createLog("error");
  logRuntimeWarnings(log);
  await using core = await createCore({
    version,
    // Nothing of it is about sessions.
    database: ":memory:",
    paths: folders,
    config,
    authContent,
    env: process.env,
    loadWasm: assets.loadWasm,
    toolRunner: assets.toolRunner,
    log,
  });
  if (refresh) {
    try {
      const { source } = await core.refreshCatalogue(process.env.OPENCODE_MODELS_URL || undefined);
      process.stderr.write(`The catalogue is now that of ${source}\n`);
    } catch (error) {
      process.stderr.write(`The catalogue is as it was: ${error instanceof Error ? error.message : error}\n`);
      process.exitCode = 1;
      return;
    }
  }
  const providers = (await (await core.instances.get(cwd)).providers()).list();
  const shown = provider === undefined ? providers : providers.filter(({ info }) => info.id === provider);
  if (shown.length === 0) {
    const connected = providers.map(({ info }) => info.id).join(", ");
    throw new UsageError(`Provider "${provider}" is not connected. Those that are: ${connected}`);
  }
  const lines = shown.flatMap(({ info }) => Object.keys(info.models).map((id) => `${info.id}/${id}\n`));
  process.stdout.write(lines.join(""));
}
