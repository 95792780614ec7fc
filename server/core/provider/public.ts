import type { Provider } from "@opencode/sdk/types";
import { redactProvider } from "../base/redact.js";
import type { Withheld } from "../system/process/withheld.js";
import type { ResolvedProvider } from "./model.js";

/** Providers as clients may see them. Those of the catalogue that nobody set up hold nothing to hide. */
export function createPublicProviders(deps: {
  env: Readonly<Record<string, string | undefined>>;
  withheld: Withheld;
}): (providers: readonly ResolvedProvider[]) => Provider[] {
  const made = new WeakMap<ResolvedProvider, Provider>();
  return (providers) =>
    providers.map((provider) => {
      if (!provider.secrets) return provider.info;
      const shown =
        made.get(provider) ??
        redactProvider(provider.info, { env: deps.env, values: deps.withheld.values() });
      made.set(provider, shown);
      return shown;
    });
}
