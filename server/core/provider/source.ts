import type { Config, Provider, ProviderConfig } from "@opencode/sdk/types";
import type { TurnHooks } from "../base/plugin-hooks.js";
import { createFileCache } from "../system/files/file-cache.js";
import { type Catalogue, loadCatalogue } from "./catalogue/catalogue.js";
import { withPluginModels } from "./catalogue/plugin-models.js";
import { configuredProvider } from "./configured.js";
import type { AuthStore, StoredAuth } from "./credentials/auth-store.js";
import { credentialsOf } from "./credentials/credentials.js";
import { type SignedIn, signedIn } from "./credentials/signed-in.js";
import { createDiscovery, type FoundModels, isNear, leavesModelsToServer } from "./discovery.js";
import { createProviders, type Providers } from "./registry.js";
import { type Routes, withRoutes } from "./routes.js";
import type { OwnSignIns } from "./sign-in/own-sign-ins.js";

/** The providers of a config as of now: the same object until the config, a key, the catalogue or a server's models change. */
export interface ProviderSource {
  of(config: Config, routes?: Routes, hooks?: TurnHooks): Promise<Providers>;
  catalogue(): Promise<Catalogue>;
}

interface Made {
  auth: StoredAuth;
  catalogue: Catalogue;
  found: ReadonlyMap<string, FoundModels>;
  /** By plugins, and without. */
  signed: readonly SignedIn[];
  providers: Providers;
}

export function createProviderSource(deps: {
  env: Record<string, string | undefined>;
  auth: AuthStore;
  /** Where a refreshed catalogue lies, if there is one. */
  catalogueFile: string;
  /** Told of each use of the catalogue for a prompt or a list. */
  used?: (() => void) | undefined;
  ownSignIns: Pick<OwnSignIns, "signed">;
}): ProviderSource {
  const { env, auth: store, catalogueFile, used } = deps;
  const made = new WeakMap<Config, Made>();
  const discovery = createDiscovery();
  const catalogueOf = createFileCache([catalogueFile], async ([file]) => ({
    value: await loadCatalogue(file),
    references: [],
  }));

  const of: ProviderSource["of"] = async (configured, routes, hooks) => {
    used?.();
    const [auth, shipped] = await Promise.all([store.read(), catalogueOf()]);
    const catalogue = await withPluginModels(hooks, shipped, auth);
    const byPlugins = await signedIn(hooks, auth, (id) => providerOf(id, configured, catalogue));
    const signed = [deps.ownSignIns.signed(configured, auth), byPlugins];
    // What models there are, only the servers that are configured are asked: no key goes where a route leads.
    const found = await discovery.find(askable(configured, auth, catalogue));
    const config = routes ? withRoutes(configured, routes, (id) => catalogue.entry(id)?.npm) : configured;
    const known = made.get(config);
    const isSame =
      known?.auth === auth &&
      known.catalogue === catalogue &&
      known.signed.every((one, at) => one === signed[at]);
    if (known && isSame && same(known.found, found)) return known.providers;
    const providers = createProviders({
      config,
      env,
      catalogue,
      auth,
      found,
      signed: new Map(signed.flatMap((one) => [...one])),
      ...(routes && { routed: routes }),
    });
    made.set(config, { auth, catalogue, found, signed, providers });
    return providers;
  };
  return { of, catalogue: catalogueOf };

  /**
   * The configured providers whose own servers are asked, each with the key that it will be called with. A service
   * of the catalogue that is reached through something near keeps the models of the catalogue.
   */
  function askable(config: Config, auth: StoredAuth, catalogue: Catalogue): Record<string, ProviderConfig> {
    const entries = Object.entries(config.provider ?? {}).map(([id, entry]): [string, ProviderConfig] => {
      const api = entry.api ?? catalogue.entry(id)?.api;
      return [id, { ...entry, ...(api !== undefined && { api }) }];
    });
    return Object.fromEntries(
      entries
        .filter(([id, entry]) => leavesModelsToServer(entry) && (!catalogue.entry(id) || isNear(entry.api)))
        .filter(([id]) => !config.disabled_providers?.includes(id))
        .map(([id, entry]) => {
          const credentials = credentialsOf({ npm: "", env: entry.env ?? [] }, env, auth.get(id));
          const apiKey = entry.options?.apiKey ?? credentials?.apiKey;
          return [id, { ...entry, options: { ...entry.options, ...(apiKey && { apiKey }) } }];
        }),
    );
  }
}

/** As it is known before anybody has signed in. */
function providerOf(id: string, { provider = {} }: Config, catalogue: Catalogue): Provider | undefined {
  const entry = Object.hasOwn(provider, id) ? provider[id] : undefined;
  const known = catalogue.provider(id);
  return entry
    ? configuredProvider(id, entry, known, { found: undefined, home: catalogue.entry(id) })
    : known;
}

function same(a: ReadonlyMap<string, FoundModels>, b: ReadonlyMap<string, FoundModels>): boolean {
  return a.size === b.size && [...a].every(([id, models]) => b.get(id) === models);
}
