import type { Provider } from "@opencode/sdk/types";
import { memoise } from "../base/memoise.js";
import { redactProvider } from "../base/redact.js";
import type { Withheld } from "../system/process/withheld.js";
import type { ResolvedProvider } from "./model.js";

/** Providers as clients may see them. Those of the catalogue that nobody set up hold nothing to hide. */
export function createPublicProviders(deps: {
  env: Readonly<Record<string, string | undefined>>;
  withheld: Withheld;
}): (providers: readonly ResolvedProvider[]) => Provider[] {
  const shown = memoise(({ info }: ResolvedProvider) =>
    redactProvider(info, { env: deps.env, values: deps.withheld.values() }),
  );
  return (providers) => providers.map((provider) => (provider.secrets ? shown(provider) : provider.info));
}
