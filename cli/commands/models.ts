import type { Core } from "@opencode/server/core";
import { type Invocation, isOn, textOf } from "../command-line/invocation.js";
import { didYouMean } from "../command-line/suggest.js";
import { UsageError } from "../command-line/usage-error.js";
import { connected } from "../connection.js";
import { Failure, messageOf } from "../failure.js";

/**
 * `opencode models [provider] [--refresh]`: what can be used in this directory, one `provider/model` a line.
 * `OPENCODE_MODELS_URL` says where a refresh looks.
 */
export async function models(invocation: Invocation): Promise<void> {
  const { options, words } = invocation;
  const [wanted] = words;
  const anew = isOn(options, "refresh");
  if (anew && textOf(options, "attach") !== undefined)
    throw new UsageError("--refresh is about the catalogue of this machine; leave --attach out");
  const address = process.env.OPENCODE_MODELS_URL || undefined;
  await connected(invocation, { withoutSessions: true }, async ({ client, core }) => {
    if (anew && core) await refresh(core, address);
    const { data } = await client.config.providers();
    const providers = data?.providers ?? [];
    const shown = wanted === undefined ? providers : providers.filter(({ id }) => id === wanted);
    if (shown.length === 0) {
      const ids = providers.map(({ id }) => id);
      throw new UsageError(
        `Provider "${wanted}" is not connected.${didYouMean(wanted ?? "", ids)} Those that are: ${ids.join(", ")}`,
      );
    }
    const lines = shown.flatMap(({ id, models: all }) =>
      Object.entries(all).map(([name, model]) => {
        const more = isOn(options, "verbose") ? `\n${JSON.stringify(model, null, 2)}` : "";
        return `${id}/${name}${more}\n`;
      }),
    );
    process.stdout.write(lines.join(""));
  });
}

async function refresh(core: Core, address: string | undefined): Promise<void> {
  try {
    const { source } = await core.refreshCatalogue(address);
    process.stderr.write(`The catalogue is now that of ${source}\n`);
  } catch (error) {
    throw new Failure(`The catalogue is as it was: ${messageOf(error)}`);
  }
}
